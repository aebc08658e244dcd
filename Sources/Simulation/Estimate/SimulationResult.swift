/// What a simulation of a model showed, before it is joined to an alternative.
public struct SimulationResult: Sendable {
  /// From the request leaving the user to the whole answer; nil when no run ended with one.
  public var e2e: LatencyEstimate?
  /// To the first visible token; nil when no run ended with an answer.
  public var ttft: LatencyEstimate?
  /// Share of measured runs that ended with an answer.
  public var success: Double
  /// Lost runs by station and cause.
  public var losses: [PerformanceEstimate.Loss]
  /// What each station did, in the model's order.
  public var activities: [StationActivity]
  /// How busy each station is in the busiest hour, where its capacity is known.
  public var loads: [ComponentLoad]
  /// Measured runs.
  public var runs: Int
  /// Events executed.
  public var events: Int
  /// Largest relative half-width of what a run uses, over the stations: the simulation noise of a
  /// bill is at most this.
  ///
  /// nil for a replayed trace, whose usage is exact.
  public var usageHalfWidth: Double?
  /// Whether every station can carry the busiest hour.
  public var isStable: Bool
  /// Relative half-width of the p95 interval of the whole run.
  public var precision: Double
  /// Prompt and generated tokens of all first tries, for a replayed trace.
  public var firstAttemptTokens: (input: Double, output: Double)
  /// Waits of measured requests at stations that record them, by station.
  public var waits: [[Double]]
  /// Latencies of each replication, in order.
  public var replications: [LatencyFigures]
  /// What each station did, by replication, then in the model's order.
  public var stations: [[StationFigures]]
  /// Measured seconds of simulated time, of all windows.
  public var seconds: Double
  /// What a reader must know of the figures.
  public var remarks: [String]
}

/// What a station does for an average run, and what stands there on average.
public struct StationActivity: Sendable, Hashable {
  /// Component id.
  public var component: String
  /// Requests a run.
  public var requestsPerRun: Double
  /// Seconds a run holds it, starts included.
  public var heldSecondsPerRun: Double
  /// Seconds a run waits for it.
  public var waitedSecondsPerRun: Double
  /// Share of requests that had to start an instance.
  public var coldStartShare: Double
  /// Plain prompt tokens a run.
  public var inputTokensPerRun: Double
  /// Prompt tokens a run reads from a cache.
  public var cachedTokensPerRun: Double
  /// Prompt tokens a run writes to a cache.
  public var cacheWriteTokensPerRun: Double
  /// Generated tokens a run.
  public var outputTokensPerRun: Double
  /// Replicas or instances averaged over the week.
  public var meanReplicas: Double
}
