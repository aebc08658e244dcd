/// The M/M/c+M queue (Erlang A): callers wait with exponential patience and then leave.
///
/// Palm 1957; Garnett, Mandelbaum and Reiman, MSOM 4 (3), 2002. Stable under every load. The cost
/// grows with (arrivals - capacity) / abandonment rate where the servers are overloaded.
public struct ErlangA: Sendable, Equatable {
  /// The share of arrivals that leaves before being served.
  public let probabilityOfAbandoning: Double
  /// The share of arrivals that finds all servers busy.
  public let probabilityOfWaiting: Double
  /// The mean number that waits.
  public let meanQueueLength: Double
  /// The mean wait of all arrivals, those served and those that left.
  public let meanWait: Double

  /// The queue of a mean patience in the unit of the service time.
  ///
  /// Nil unless rates are positive and finite, or where more than 10^8 states would matter.
  public init?(arrivalRate: Double, meanService: Double, servers: Int, meanPatience: Double) {
    guard arrivalRate > 0, arrivalRate.isFinite, meanService > 0, meanService.isFinite,
      meanPatience > 0, meanPatience.isFinite, servers > 0,
      let blocking = ErlangB.blocking(offeredLoad: arrivalRate * meanService, servers: servers)
    else { return nil }
    let capacity = Double(servers) / meanService
    // Weights relative to the state in which all servers are busy and nobody waits. Where the
    // loss formula underflows, all busy never happens, and nothing waits.
    guard blocking > 0 else {
      (probabilityOfAbandoning, probabilityOfWaiting, meanQueueLength, meanWait) = (0, 0, 0, 0)
      return
    }
    var idle = 1 / blocking - 1
    var term = 1.0
    var waiting = 1.0
    var length = 0.0
    var queued = 0
    while true {
      queued += 1
      guard queued < 100_000_000 else { return nil }
      let ratio = arrivalRate / (capacity + Double(queued) / meanPatience)
      term *= ratio
      waiting += term
      length += term * Double(queued)
      if term > 0x1p800 {
        idle *= 0x1p-800
        term *= 0x1p-800
        waiting *= 0x1p-800
        length *= 0x1p-800
      }
      // What is left is less than a geometric tail of this ratio.
      if ratio < 1, term * Double(queued) < 1e-17 * (1 - ratio) * (1 - ratio) * length { break }
      if term == 0 { break }
    }
    let total = idle + waiting
    probabilityOfWaiting = waiting / total
    meanQueueLength = length / total
    meanWait = meanQueueLength / arrivalRate
    probabilityOfAbandoning = meanWait / meanPatience
  }
}
