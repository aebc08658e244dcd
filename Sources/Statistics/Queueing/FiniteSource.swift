/// The M/M/c//N queue: N sources that each ask again an exponential time after being served.
///
/// The machine repair model. Stable under every load. O(N).
public struct FiniteSource: Sendable, Equatable {
  /// The requests served a unit of time.
  public let throughput: Double
  /// The mean number that waits.
  public let meanQueueLength: Double
  /// The mean wait.
  public let meanWait: Double
  /// The mean number of sources that wait or are served.
  public let meanInSystem: Double

  /// The queue; nil unless there are sources and servers, with positive finite rates.
  public init?(sources: Int, ratePerIdleSource: Double, meanService: Double, servers: Int) {
    guard sources > 0, servers > 0, ratePerIdleSource > 0, meanService > 0,
      let chain = BirthDeathChain(
        boundary: sources, birth: { Double(sources - $0) * ratePerIdleSource },
        death: { Double(min($0, servers)) / meanService })
    else { return nil }
    throughput = chain.mean(stepBeyond: 0) { Double(min($0, servers)) } / meanService
    meanQueueLength = chain.mean(stepBeyond: 0) { Double(max(0, $0 - servers)) }
    meanInSystem = chain.mean(stepBeyond: 0) { Double($0) }
    guard throughput > 0 else { return nil }
    meanWait = meanQueueLength / throughput
  }
}
