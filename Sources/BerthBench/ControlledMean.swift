import Simulation
import Statistics

/// What control variates save: the W1 mean wait to ± 1 %, with and without them.
struct ControlledMean {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() async throws {
    let customers = arguments.customers ?? 20_000_000
    let replications = 400
    let model = BenchModels.manyServers(servers: 50, load: 0.8, warmUp: 30, hasTwin: true)
    let result = await Simulator(
      precision: 1e-9, runsPerReplication: customers / replications,
      replications: replications...replications, keepsAll: false
    ).run(model, seed: arguments.seed, workers: 2)
    guard let wait = ControlledWait(result, of: 0, in: model),
      let exact = ErlangC(arrivalRate: 40, meanService: 1, servers: 50),
      let interval = wait.controlled.interval(), let plain = wait.plain.interval()
    else { throw Problem(description: "no estimate: too few customers") }
    func width(_ interval: ConfidenceInterval) -> Double {
      (interval.high - interval.low) / 2 / interval.estimate
    }
    let needed = Double(result.runs) * (width(interval) / 0.01) * (width(interval) / 0.01)
    let brute = Double(result.runs) * (width(plain) / 0.01) * (width(plain) / 0.01)
    let figures: [(String, Double)] = [
      ("customers", Double(result.runs)), ("mean_wait", interval.estimate),
      ("half_width", width(interval)), ("error", interval.estimate / exact.meanWait - 1),
      ("plain_mean_wait", plain.estimate), ("plain_half_width", width(plain)),
      ("customers_for_1_percent", needed.rounded()),
      ("plain_customers_for_1_percent", brute.rounded()),
    ]
    if arguments.isJSON {
      print("{" + figures.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}")
    } else {
      for (name, value) in figures { print("\(name) \(value)") }
    }
  }
}
