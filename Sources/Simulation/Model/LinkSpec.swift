/// A network link that requests cross one after the other.
///
/// A crossing takes its turn on the wire, the time to send its bytes, and the way; a lost one is sent
/// again after a time-out, until it is through. Simplification: bytes are sent whole, in the order of
/// the requests, in one direction.
public struct LinkSpec: Sendable, Hashable {
  /// Seconds on the way, jitter included.
  public var latency: Sampler
  /// Bytes of a crossing.
  public var bytes: Sampler
  /// Bytes a second; infinite without a limit.
  public var bandwidth: Double
  /// Share of crossings that are lost, in [0, 1).
  public var lossShare: Double
  /// Seconds until a lost crossing is sent again; doubles each time.
  public var retransmission: Double

  /// Mean seconds of a crossing that finds the wire free.
  ///
  /// Repeats count with their first pause each, though pauses double.
  var meanSeconds: Double {
    let again = lossShare / (1 - min(lossShare, 0.99)) * retransmission
    return latency.mean + bytes.mean / bandwidth + again
  }

  /// Creates a link.
  public init(
    latency: Sampler, bytes: Sampler = .constant(0), bandwidth: Double = .infinity,
    lossShare: Double = 0, retransmission: Double = 1
  ) {
    self.latency = latency
    self.bytes = bytes
    self.bandwidth = bandwidth
    self.lossShare = lossShare
    self.retransmission = retransmission
  }
}
