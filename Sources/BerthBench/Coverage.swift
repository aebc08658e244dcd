import Simulation
import Statistics

/// How often 95 % intervals hold the truth: many independent estimates of what is known.
///
/// W1, mean and p95 of the wait, against Erlang C; W2, cold-start probability and mean instances,
/// against 40 replications of a million seconds by a program of another language (p_cold .001327,
/// standard error .000005; 7.69483 instances, standard error .0035). Each estimate is Student's over
/// independent replications after a warm-up.
struct Coverage {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  /// Prints each coverage; whether all lie in their bands.
  func run() async throws -> Bool {
    let count = arguments.macroReplications
    guard let exact = ErlangC(arrivalRate: 40, meanService: 1, servers: 50) else {
      throw Problem(description: "Erlang C of W1 is not defined")
    }
    let queue = Simulator(
      precision: 1e-9, runsPerReplication: arguments.customers ?? 50_000, replications: 20...20,
      keepsAll: false)
    let function = Simulator(precision: 1e-9, replications: 20...20, keepsAll: false)
    let w1 = BenchModels.manyServers(servers: 50, load: 0.8, warmUp: 30)
    let w2 = BenchModels.functions(rate: 0.9, horizon: 50_000, warmUp: 10_000)
    let seed = arguments.seed
    let covered = await withTaskGroup(of: [Bool].self) { group in
      for macro in 0..<count {
        group.addTask {
          let macroSeed = seed &* 1_000_003 &+ UInt64(macro)
          let waits = queue.run(w1, seed: macroSeed).stations.compactMap { $0[0].waits }
          let instances = function.run(w2, seed: macroSeed).stations.map { $0[0] }
          return [
            holds(waits.map(\.mean), exact.meanWait),
            holds(waits.map(\.p95), exact.waitQuantile(0.95)),
            holds(instances.map(\.coldShare), 0.001327),
            holds(instances.map(\.meanReplicas), 7.69483),
          ]
        }
      }
      var sums = [0, 0, 0, 0]
      for await flags in group {
        for (index, flag) in flags.enumerated() where flag { sums[index] += 1 }
      }
      return sums
    }
    let band = 2.5758 * (0.95 * 0.05 / Double(count)).squareRoot()
    var isWell = true
    let names = ["W1 mean wait", "W1 p95 wait", "W2 cold starts", "W2 instances"]
    for (name, number) in zip(names, covered) {
      let share = Double(number) / Double(count)
      let isInside = abs(share - 0.95) <= band
      isWell = isWell && isInside
      if arguments.isJSON {
        print(
          "{\"figure\":\"\(name)\",\"macro_replications\":\(count),\"coverage\":\(share),"
            + "\"band\":[\(0.95 - band),\(0.95 + band)],\"inside\":\(isInside)}")
      } else {
        print(
          "\(name): \(number) of \(count) intervals hold the truth, \(share) "
            + "(99 % band of 0.95: ± \((band * 1e4).rounded() / 1e4))\(isInside ? "" : " OUTSIDE")")
      }
    }
    return isWell
  }
}

/// Whether the 95 % interval of some means holds a value.
private func holds(_ values: [Double], _ truth: Double) -> Bool {
  guard let interval = MeanEstimate(values).interval() else { return false }
  return interval.low <= truth && truth <= interval.high
}
