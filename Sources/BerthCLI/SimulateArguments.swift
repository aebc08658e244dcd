import ArgumentParser
import Documents
import Simulation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How much is simulated, and from which seed.
struct SimulateArguments: ParsableArguments {
  @Option(name: .long, help: "Seed of every random stream.") var seed: UInt64 = 1

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Replications: exactly so many, or at most so many with `--precision`.", valueName: "count"))
  var replications: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Relative half-width of the p95 interval at which it stops; 2% unless given.",
      valueName: "share"))
  var precision: String?

  @Flag(name: .long, help: "Print a JSON document.") var json = false
  @Flag(name: .long, help: "Print no progress.") var quiet = false

  func validate() throws {
    if let replications, !(1...100_000).contains(replications) {
      throw ValidationError("`--replications` is from 1 to 100000")
    }
    guard let precision else { return }
    guard case .success(let share) = Quantity.fraction.parse(precision), share > 0, share < 1 else {
      throw ValidationError("`--precision` takes a share between 0 and 1, such as `2%`")
    }
  }

  private var share: Double {
    guard let precision, case .success(let share) = Quantity.fraction.parse(precision) else {
      return 0.02
    }
    return share
  }

  /// A simulator of so many runs a replication; at most `most` replications unless told otherwise.
  func simulator(runs: Int, fewest: Int, most: Int) -> Simulator {
    let wanted = replications ?? most
    let isFixed = replications != nil && precision == nil
    return Simulator(
      precision: share, runsPerReplication: runs,
      replications: (isFixed ? wanted : min(fewest, wanted))...wanted,
      keepsAll: runs <= 5_000_000 / wanted)
  }

  /// Simulates on all cores, with progress on a terminal.
  func run(_ simulator: Simulator, _ model: SimulationModel) async -> SimulationResult {
    let start = ContinuousClock.now
    Terminal.progress("simulating")
    let result = await simulator.run(model, seed: seed, workers: Self.cores) { done, width in
      guard Terminal.showsProgress else { return }
      let rate = Double(done) / max((ContinuousClock.now - start).seconds, 1e-9)
      let reached = width.isFinite ? ", p95 ±\(NumberFormat.percent(width))" : ""
      Terminal.progress(
        "simulating: \(done) replications, \(NumberFormat.significant(rate, digits: 2))/s\(reached)"
      )
    }
    Terminal.clearProgress()
    return result
  }

  private static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
