/// The M/M/c queue in steady state: Poisson arrivals, exponential service, one line.
public struct ErlangC: Sendable, Equatable {
  /// Arrivals a unit of time.
  public let arrivalRate: Double
  /// The mean service time, in the same unit of time.
  public let meanService: Double
  /// The number of servers.
  public let servers: Int
  /// The probability that an arrival has to wait.
  public let probabilityOfWaiting: Double

  /// The queue; nil unless rates are positive and finite, and the load stays below the servers.
  ///
  /// An unstable queue has no steady state, hence no percentile to give.
  public init?(arrivalRate: Double, meanService: Double, servers: Int) {
    let load = arrivalRate * meanService
    guard arrivalRate >= 0, meanService > 0, load < Double(servers), servers > 0,
      let blocking = ErlangB.blocking(offeredLoad: load, servers: servers)
    else { return nil }
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    self.servers = servers
    let utilisation = load / Double(servers)
    probabilityOfWaiting = blocking / (1 - utilisation * (1 - blocking))
  }

  /// The offered load in erlangs.
  public var offeredLoad: Double { arrivalRate * meanService }

  /// The share of the servers that is busy.
  public var utilisation: Double { offeredLoad / Double(servers) }

  /// The rate at which the queue drains while all servers are busy, beyond arrivals.
  private var slack: Double { (Double(servers) - offeredLoad) / meanService }

  /// The mean wait of all arrivals, those that do not wait included.
  public var meanWait: Double { probabilityOfWaiting / slack }

  /// The mean time in the system, wait and service.
  public var meanResponse: Double { meanWait + meanService }

  /// The mean number that waits (Little's law).
  public var meanQueueLength: Double { arrivalRate * meanWait }

  /// The probability of waiting longer than a time: C exp(-(c - a) t / service).
  public func probabilityOfWaiting(longerThan time: Double) -> Double {
    time < 0 ? 1 : probabilityOfWaiting * Elementary.exp(-slack * time)
  }

  /// The wait that a fraction of arrivals does not exceed; NaN outside 0...1, infinite at 1.
  public func waitQuantile(_ fraction: Double) -> Double {
    guard fraction >= 0, fraction <= 1 else { return Double.nan }
    let tail = 1 - fraction
    if tail >= probabilityOfWaiting { return 0 }
    return Elementary.log(probabilityOfWaiting / tail) / slack
  }
}
