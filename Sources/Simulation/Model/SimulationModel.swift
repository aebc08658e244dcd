/// Everything the engine needs to know of an alternative: stations, the program runs follow, and the traffic.
///
/// It knows no catalogue: `ModelBuilder` makes it from an alternative, a test or a network file by hand.
public struct SimulationModel: Sendable, Hashable {
  /// Where runs wait and are worked on.
  public var stations: [StationSpec]
  /// What every run does.
  public var program: [Operation]
  /// What differs from run to run.
  public var runs: RunSampler
  /// When runs arrive.
  public var traffic: TrafficSpec
  /// Concurrent executions allowed, by limit; functions point to them.
  public var concurrencyLimits: [Int]
  /// Seconds of simulated time thrown away at the start; nil lets the simulator choose.
  public var warmUp: Double?
  /// Seconds that are measured after the warm-up; nil lets windows count runs instead.
  public var horizon: Double?
  /// Whether functions start with the instances their load keeps alive, instead of none.
  public var startsWarm: Bool
  /// What was left out or simplified for this alternative.
  public var remarks: [String]

  /// Creates a model.
  public init(
    stations: [StationSpec], program: [Operation], runs: RunSampler = RunSampler(),
    traffic: TrafficSpec, concurrencyLimits: [Int] = [], warmUp: Double? = nil,
    horizon: Double? = nil, startsWarm: Bool = true, remarks: [String] = []
  ) {
    self.stations = stations
    self.program = program
    self.runs = runs
    self.traffic = traffic
    self.concurrencyLimits = concurrencyLimits
    self.warmUp = warmUp
    self.horizon = horizon
    self.startsWarm = startsWarm
    self.remarks = remarks
  }
}

/// Why a model cannot be run.
public struct ModelError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, one sentence.
  public var description: String

  /// Creates an error.
  public init(_ description: String) { self.description = description }
}
