import Testing

@testable import Simulation

/// The engine, through network files, against exact waits: every case of the truth files whose
/// service an Erlang, a hyperexponential, a constant or an exponential law is.
///
/// Within three and a half of our own standard errors of the exact value, looked at twice like the
/// simulated cases.
struct ConformanceExactTests {
  static let cases = ConformanceCase.cases("queueing-validation").filter {
    $0.kind == "exact" && ["M/E2/c", "M/H2/c", "M/D/c", "M/M/c"].contains($0.model)
      && $0.numbers["servers"] != nil && $0.numbers["arrival_rate"] != nil
  }

  @Test(arguments: cases)
  func exact(_ model: ConformanceCase) throws {
    let first = try outside(model, seed: 20_260_605, effort: 1)
    guard !first.isEmpty else { return }
    let second = try outside(model, seed: 20_260_606, effort: 3).filter(first.contains)
    #expect(second.isEmpty, "\(model.id): \(second)")
  }

  /// Names of the figures that lie outside.
  private func outside(_ model: ConformanceCase, seed: UInt64, effort: Int) throws -> [String] {
    var queue = model
    queue.numbers["mean_service"] = model.numbers["mean_service"] ?? 1
    switch model.model {
    case "M/E2/c": queue.words["dist"] = "erlang"
    case "M/H2/c": queue.words["dist"] = "hyperexponential"
    case "M/D/c": queue.words["dist"] = "det"
    default: queue.words["dist"] = "exp"
    }
    queue.numbers["service_cv"] = (model.numbers["service_scv"] ?? 1).squareRoot()
    let text = try ConformanceFile(queue).queue(runs: 50_000)
    let found = try ConformanceFigures.queue(text, replications: 20 * effort, seed: seed).figures
    return try ["Wq", "p_wait"].filter { key in
      guard let expected = model.expected[key] else { return false }
      let figure = try #require(found[key])
      if ConformanceReport.isAsked {
        print(
          "\(model.id) \(key) \(figure.value) (se \(figure.error)) against \(expected): "
            + "\((figure.value - expected) / figure.error)")
      }
      return abs(figure.value - expected) > 3.5 * figure.error
    }
  }
}
