/// How a station breaks down and is repaired: an alternating renewal process.
///
/// One breakdown at a time; the next is drawn when the last is repaired. Simplification: which
/// requests a partial breakdown hits is drawn for each of them, independent of where they run.
public struct FailureSpec: BitwiseCopyable, Sendable, Hashable {
  /// Seconds between a repair and the next breakdown.
  public var timeBetween: Sampler
  /// Seconds until it is repaired.
  public var timeToRepair: Sampler
  /// Share of the station that is away meanwhile, in [0, 1]: capacity of a pool, requests that fail
  /// elsewhere.
  public var share: Double
  /// Whether the requests in work on that share are lost with it; otherwise they end in peace, as
  /// when a spot instance is drained.
  public var losesWork: Bool
  /// Factor on the times of an endpoint or a delay meanwhile, ≥ 1; with a share of 0 it is slow, not
  /// away.
  public var slowdown: Double
  /// What callers do whose request broke.
  public var retry: RetryPolicy

  /// Creates a way to break down.
  public init(
    timeBetween: Sampler, timeToRepair: Sampler, share: Double = 1, losesWork: Bool = true,
    slowdown: Double = 1, retry: RetryPolicy = .none
  ) {
    self.timeBetween = timeBetween
    self.timeToRepair = timeToRepair
    self.share = share
    self.losesWork = losesWork
    self.slowdown = slowdown
    self.retry = retry
  }

  /// Share of time in which all of it is there, MTBF / (MTBF + MTTR).
  public var availability: Double {
    let up = timeBetween.mean
    let down = timeToRepair.mean
    return up + down > 0 ? up / (up + down) : 1
  }
}
