/// A new version of a pool's replicas, put in place a few at a time.
///
/// Replicas to be replaced stop taking requests and end what they work on; their successors take
/// requests after the start delay.
public struct RollingUpdateSpec: Sendable, Hashable {
  /// Seconds from the start of the window.
  public var at: Double
  /// Replicas that may stand above the wanted number meanwhile.
  public var surge: Int
  /// Replicas that may be missing meanwhile.
  public var unavailable: Int
  /// Seconds until a new replica takes requests: image, start, probes.
  public var startDelay: Sampler

  /// Creates an update; a surge and an unavailability of 0 count as a surge of 1.
  public init(at: Double, surge: Int, unavailable: Int, startDelay: Sampler) {
    self.at = at
    self.surge = max(0, surge) + max(0, unavailable) == 0 ? 1 : max(0, surge)
    self.unavailable = max(0, unavailable)
    self.startDelay = startDelay
  }
}
