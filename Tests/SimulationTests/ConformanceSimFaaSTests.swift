import Foundation
import Testing

@testable import Simulation

/// Functions against twenty measured AWS Lambda experiments and the published outputs of SimFaaS.
///
/// These are other people's data: the tests run only where the directory `BERTH_TRUTH` has them.
@Suite(.serialized)
struct ConformanceSimFaaSTests {
  /// Mean absolute percentage errors, beside the error that a perfect model would still show.
  @Test func measuredOnLambda() throws {
    let rows = ConformanceCase.published.filter { $0.model.contains("measured on AWS Lambda") }
    guard !rows.isEmpty else {
      print("skipped: the AWS Lambda rows (third-party-simfaas.json is not in BERTH_TRUTH)")
      return
    }
    var cold: [Double] = []
    var servers: [Double] = []
    var wasted: [Double] = []
    var noise: [Double] = []
    for row in rows {
      let measured = try #require(row.expected["p_cold"])
      let requests = min(max(4000 / measured, 100_000), 2_500_000)
      let horizon = requests / 10 / (try row.number("arrival_rate"))
      let found = try ConformanceFigures.functions(
        ConformanceFile(row).functions(horizon: horizon, warmUp: nil), replications: 10,
        seed: 20_260_603
      ).figures
      let server = try #require(found["avg_server"]).value
      let running = try #require(found["avg_running"]).value
      cold.append(error(try #require(found["p_cold"]).value, measured))
      servers.append(error(server, try #require(row.expected["avg_server"])))
      wasted.append(
        error(1 - running / server, 1 - (try #require(row.expected["utilisation"]))))
      if let word = row.note.split(separator: " ").last, let se = Double(word) {
        noise.append(se / measured)
      }
    }
    func mean(_ values: [Double]) -> Double {
      values.reduce(0, +) / Double(max(1, values.count)) * 100
    }
    // E|x| of a normal error is √(2/π) of its standard deviation.
    let floor = mean(noise) * 0.8
    print(
      "\(rows.count) AWS Lambda rows: MAPE of the cold-start probability \(mean(cold)) % "
        + "(a perfect model: about \(floor) %), instances \(mean(servers)) %, "
        + "wasted capacity \(mean(wasted)) %")
    #expect(mean(cold) <= 12.6)
    #expect(mean(servers) <= 3.3)
    #expect(mean(wasted) <= 0.5)
  }

  private func error(_ found: Double, _ measured: Double) -> Double {
    abs(found / measured - 1)
  }

  @Test func publishedOutputs() throws {
    let cases = ConformanceCase.published.filter {
      $0.kind == "published" && $0.model.contains("FaaS")
    }
    guard !cases.isEmpty else {
      print("skipped: the published outputs of SimFaaS")
      return
    }
    for model in cases { try compare(model) }
  }

  /// Within three standard errors of the difference: ours, and that of as many runs as were
  /// published, whose spread our own replications show; and half of the last printed digit.
  private func compare(_ model: ConformanceCase) throws {
    let horizon = try model.number("horizon_s")
    let requests = horizon * (try model.number("arrival_rate"))
    let replications = Int(min(max(4e6 / requests, 6), 10_000))
    let text = try ConformanceFile(model).functions(
      horizon: horizon, warmUp: model.numbers["warmup_s"] ?? 0)
    let found = try ConformanceFigures.functions(
      text, replications: replications, seed: 20_260_604)
    let runs = model.numbers["replications"] ?? Self.runs(model.source)
    for key in model.expected.keys.sorted() {
      guard let expected = model.expected[key], let figure = found.figures[key] else { continue }
      let published = figure.deviation / runs.squareRoot()
      let both = (published * published + figure.error * figure.error).squareRoot()
      let digit = Self.lastDigit(expected)
      if ConformanceReport.isAsked {
        print(
          "\(model.id) \(key) \(figure.value) (se \(figure.error)) against \(expected): "
            + "\(both > 0 ? (figure.value - expected) / both : 0) of \(both)")
      }
      #expect(
        abs(figure.value - expected) <= 3 * both + digit / 2,
        "\(model.id) \(key): \(figure.value) against \(expected), error \(both)")
    }
  }

  /// Runs behind a published mean, as its source words it: `mean of 10,000 runs`, `mean of 3 seeds`.
  private static func runs(_ source: String) -> Double {
    guard let place = source.range(of: "mean of ") else { return 1 }
    let word = source[place.upperBound...].split(separator: " ").first ?? ""
    return Double(word.filter { $0.isNumber }) ?? 1
  }

  private static func lastDigit(_ number: Double) -> Double {
    let text = "\(number)"
    guard let point = text.firstIndex(of: "."), !text.contains("e") else { return 1e-6 }
    let decimals = text.distance(from: point, to: text.endIndex) - 1
    if number.rounded() == number { return 1 }
    return (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
  }
}
