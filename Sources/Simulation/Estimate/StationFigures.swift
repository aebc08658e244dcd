/// What a station did in one replication.
///
/// Shares are of requests of measured runs; means over time are of the whole measured time. With
/// several load levels both are weighted by the levels' shares, of runs and of time.
public struct StationFigures: Sendable, Hashable {
  /// Requests a run that were let in.
  public var requestsPerRun = 0.0
  /// Share of requests, tries included, that were turned away.
  public var refusedShare = 0.0
  /// Share of admitted requests that were not let in at once.
  public var delayedShare = 0.0
  /// Mean seconds before a request is let in, those that wait not at all included.
  public var meanWait = 0.0
  /// Waits, where the station records them.
  public var waits: LatencyFigures?
  /// Controls of its twin at infinitely many servers: share of arrivals that find as many requests as
  /// the station has servers, and mean number above; empty without a twin.
  public var controls: [Double] = []
  /// Mean seconds a request holds the station.
  public var meanHeld = 0.0
  /// Share of admitted requests that started an instance.
  public var coldShare = 0.0
  /// Mean number of busy slots, or of instances that work.
  public var meanBusy = 0.0
  /// Mean number of requests that wait.
  public var meanQueue = 0.0
  /// Mean number of replicas or instances.
  public var meanReplicas = 0.0
}
