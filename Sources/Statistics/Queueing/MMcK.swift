/// The M/M/c/K queue: Poisson arrivals, exponential service, c servers, room for K in all.
///
/// Arrivals that find the room full are lost. Stable under every load. O(K).
public struct MMcK: Sendable, Equatable {
  /// The share of arrivals that is lost.
  public let blocking: Double
  /// The mean number that waits.
  public let meanQueueLength: Double
  /// The mean number in the system.
  public let meanInSystem: Double
  /// The customers served a unit of time.
  public let throughput: Double
  /// The mean wait of those accepted; 0 without arrivals.
  public let meanWait: Double
  /// The share of the accepted that waits; 0 where none is accepted.
  public let probabilityOfWaiting: Double

  /// The queue; nil unless rates are positive and finite and capacity is at least the servers.
  public init?(arrivalRate: Double, meanService: Double, servers: Int, capacity: Int) {
    guard arrivalRate >= 0, meanService > 0, servers > 0, capacity >= servers,
      let chain = BirthDeathChain(
        boundary: capacity, birth: { _ in arrivalRate },
        death: { Double(min($0, servers)) / meanService })
    else { return nil }
    blocking = chain.probabilities[capacity]
    let accepted = chain.probabilities[0..<capacity].reduce(0, +)
    meanQueueLength = chain.mean(stepBeyond: 0) { Double(max(0, $0 - servers)) }
    meanInSystem = chain.mean(stepBeyond: 0) { Double($0) }
    throughput = arrivalRate * accepted
    meanWait = throughput > 0 ? meanQueueLength / throughput : 0
    let waiting = chain.probabilities[servers..<capacity].reduce(0, +)
    probabilityOfWaiting = accepted > 0 ? waiting / accepted : 0
  }
}
