/// The M/G/1 queue: Poisson arrivals, one server, any service time.
///
/// Pollaczek 1930 and Khinchine 1932: the mean wait is load x service (1 + cv^2) / (2 (1 - load)).
public struct MG1: Sendable, Equatable {
  /// The mean wait.
  public let meanWait: Double
  /// The share of arrivals that waits, which is the load.
  public let probabilityOfWaiting: Double
  /// The mean number that waits.
  public let meanQueueLength: Double
  /// The mean time in the system.
  public let meanResponse: Double

  /// The queue; nil unless the load is below 1, the service positive, the variation not negative.
  public init?(arrivalRate: Double, meanService: Double, serviceVariation: Double) {
    let load = arrivalRate * meanService
    guard arrivalRate >= 0, meanService > 0, meanService.isFinite, serviceVariation >= 0,
      load < 1
    else { return nil }
    let wait = load * meanService * (1 + serviceVariation * serviceVariation) / (2 * (1 - load))
    guard wait.isFinite else { return nil }
    meanWait = wait
    probabilityOfWaiting = load
    meanQueueLength = arrivalRate * wait
    meanResponse = wait + meanService
  }
}
