import Statistics

/// What a run of a network asks of each station, and what each station can carry at most.
///
/// Exact for the mean of any routing (`ExpectedPasses`); waits are not in it. A place that is
/// held counts for the delays behind it alone: a program that holds one station while it is at
/// another is judged by its simulated loads.
public struct NetworkLoad: Sendable, Hashable {
  /// One station.
  public struct Station: Sendable, Hashable {
    /// Visits a run.
    public var visitsPerRun = 0.0
    /// Mean seconds of a visit; iterations where the station counts them.
    public var demandPerVisit = 0.0
    /// Runs a second that it can carry; nil without a bound.
    public var mostRunsPerSecond: Double?
    /// Whether what is too much is turned away, so that no line grows without end.
    public var sheds = false
    /// Mean of the squared demand of a visit.
    var squaredDemand = 0.0
  }

  /// By station index.
  public private(set) var stations: [Station]
  /// Seconds a run takes on average, without waiting.
  public private(set) var secondsPerRun = 0.0

  /// Nil when a run may never end.
  public init?(_ model: SimulationModel) {
    guard let passes = ExpectedPasses(model.program, runs: model.runs)?.passes else { return nil }
    stations = model.stations.map { _ in Station() }
    for (place, weight) in passes.enumerated() where weight > 0 {
      switch model.program[place] {
      case .hold(let station, let startup, _) where stations.indices.contains(station):
        secondsPerRun += weight * startup.mean
        let held = Self.held(model.program, from: place)
        stations[station].visitsPerRun += weight
        stations[station].demandPerVisit += weight * held.mean
        stations[station].squaredDemand += weight * held.square
      case .delay(let sampler): secondsPerRun += weight * sampler.mean
      case .visit(let station, let demand, _) where stations.indices.contains(station):
        let asked = Self.demand(demand, at: model.stations[station], model)
        stations[station].visitsPerRun += weight
        stations[station].demandPerVisit += weight * asked.mean
        stations[station].squaredDemand += weight * asked.square
        secondsPerRun += weight * asked.mean * Self.secondsPerUnit(model.stations[station])
      default: break
      }
    }
    for index in stations.indices where stations[index].visitsPerRun > 0 {
      stations[index].demandPerVisit /= stations[index].visitsPerRun
      stations[index].squaredDemand /= stations[index].visitsPerRun
      stations[index].sheds = model.stations[index].sheds
      stations[index].mostRunsPerSecond =
        StationCapacity(model, stations[index], index).runsPerSecond
    }
  }

  /// Offered load over capacity at a rate; nil for a station without a bound.
  public func utilisation(_ station: Int, at rate: Double) -> Double? {
    stations[station].mostRunsPerSecond.map { rate / $0 }
  }

  /// Moments of the time between a hold and its release, where only delays stand between them.
  private static func held(_ program: [Operation], from place: Int) -> (
    mean: Double, square: Double
  ) {
    var mean = 0.0
    var variance = 0.0
    loop: for operation in program.dropFirst(place) {
      switch operation {
      case .hold(_, let sampler, _), .delay(let sampler):
        mean += sampler.mean
        variance += sampler.meanSquare - sampler.mean * sampler.mean
      default: break loop
      }
    }
    return (mean, variance + mean * mean)
  }

  private static func demand(_ demand: Demand, at station: StationSpec, _ model: SimulationModel)
    -> (mean: Double, square: Double)
  {
    func moments(_ sampler: Sampler) -> (mean: Double, square: Double) {
      (sampler.mean, sampler.meanSquare)
    }
    switch (demand, station.kind) {
    case (_, .delay(let delay)): return moments(delay.service)
    case (_, .link(let link)):
      return (link.meanSeconds, link.meanSeconds * link.meanSeconds)
    case (_, .endpoint(let endpoint)):
      let mean = endpoint.meanSeconds(outputTokens: model.runs.outputTokens.mean)
      return (mean, mean * mean)
    case (.sampled(let sampler), _), (.byStart(let sampler, _), _): return moments(sampler)
    case (.tool(let tool), _): return moments(model.runs.tools[tool].duration)
    case (.none, _), (.modelCall, _): return (0, 0)
    }
  }

  /// Seconds that a unit of demand takes when nobody else is there.
  private static func secondsPerUnit(_ station: StationSpec) -> Double {
    guard case .pool(let pool) = station.kind else { return 1 }
    return 1 / max(pool.discipline.speed(1), 1e-12)
  }
}

extension Sampler {
  /// Mean of the squared value, without regard to the cap.
  var meanSquare: Double {
    switch family {
    case .constant: first * first
    case .exponential: 2 * first * first
    case .logNormal: Elementary.exp(2 * first + 2 * second * second)
    }
  }
}
