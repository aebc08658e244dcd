import Testing

@testable import Simulation

/// Every simulated case of the truth files, each built from its parameters as a network file.
///
/// A figure must lie within three combined standard errors. Of some hundred and twenty figures one
/// in three hundred does not by chance alone: one that lies outside is looked at again, with
/// another seed and three times the replications, and fails when it lies outside again. A figure
/// that the truth has without a standard error is compared to its last digit, or within our own.
struct ConformanceTests {
  @Test func thereAreCases() { #expect(!ConformanceCase.simulated.isEmpty) }

  @Test(arguments: ConformanceCase.simulated)
  func simulated(_ model: ConformanceCase) throws {
    let first = try outside(model, seed: 20_260_601, effort: 1)
    guard !first.isEmpty else { return }
    let second = try outside(model, seed: 20_260_602, effort: 3)
    let both = second.filter { line in first.contains { $0.key == line.key } }
    #expect(both.isEmpty, "\(model.id): \(first.map(\.text)), then \(second.map(\.text))")
  }

  private func outside(_ model: ConformanceCase, seed: UInt64, effort: Int) throws
    -> [(key: String, text: String)]
  {
    let found = try run(model, seed: seed, effort: effort)
    var outside: [(key: String, text: String)] = []
    var report: [String] = []
    for key in model.expected.keys.sorted() {
      guard let expected = model.expected[key] else { continue }
      let figure = try #require(found.figures[key], "\(model.id) asks for `\(key)`")
      let error = model.errors[key] ?? 0
      let both = (figure.error * figure.error + error * error).squareRoot()
      let deviation = both > 0 ? (figure.value - expected) / both : 0
      let text =
        "\(key) \(figure.value) (se \(figure.error)) against \(expected) (se \(error)): \(deviation)"
      report.append(text)
      let slack = error == 0 ? 5e-7 : 0
      if abs(figure.value - expected) > 3 * both + slack { outside.append((key, text)) }
    }
    if ConformanceReport.isAsked { print("\(model.id)\n  " + report.joined(separator: "\n  ")) }
    return outside
  }

  private func run(_ model: ConformanceCase, seed: UInt64, effort: Int) throws
    -> ConformanceFigures
  {
    let file = ConformanceFile(model)
    if model.model == "M/G/c" {
      return try .queue(file.queue(runs: 200_000), replications: 20 * effort, seed: seed)
    }
    if model.model.contains("FaaS") {
      let replications = 20
      let requests = 1_500_000.0 * Double(effort)
      let horizon = requests / Double(replications) / (try model.number("arrival_rate"))
      let text = try file.functions(horizon: horizon, warmUp: model.numbers["warmup_s"])
      return try .functions(text, replications: replications, seed: seed)
    }
    if model.model.contains("network") {
      return try .graph(file.graph(), replications: 12 * effort, seed: seed)
    }
    Issue.record("\(model.id): no test knows the model `\(model.model)`")
    return try .queue(file.queue(runs: 1000), replications: 2, seed: seed)
  }
}
