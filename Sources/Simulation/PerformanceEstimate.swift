/// A simulated figure with its 95 % confidence interval.
public struct Interval: Sendable, Hashable {
  /// Point estimate.
  public var value: Double
  /// Lower end of the 95 % interval.
  public var lower: Double
  /// Upper end of the 95 % interval.
  public var upper: Double

  /// Creates an interval.
  public init(value: Double, lower: Double, upper: Double) {
    self.value = value
    self.lower = lower
    self.upper = upper
  }

  /// Half of the interval's width over its value; infinite at 0.
  public var relativeHalfWidth: Double {
    value == 0 ? (upper == lower ? 0 : .infinity) : (upper - lower) / 2 / abs(value)
  }
}

/// Percentiles of a latency over the runs of a month, in seconds.
public struct LatencyEstimate: Sendable, Hashable {
  /// Median.
  public var p50: Interval
  /// 95th percentile.
  public var p95: Interval
  /// 99th percentile.
  public var p99: Interval
  /// Mean.
  public var mean: Interval

  /// Creates an estimate.
  public init(p50: Interval, p95: Interval, p99: Interval, mean: Interval) {
    self.p50 = p50
    self.p95 = p95
    self.p99 = p99
    self.mean = mean
  }
}

/// How busy a component is in the busiest hour of the week.
public struct ComponentLoad: Sendable, Hashable {
  /// Component id.
  public var component: String
  /// Offered load over capacity; above 1 the component cannot keep up.
  public var utilisation: Double
  /// What its capacity is counted in: `instances`, `slots`, `tokens/s`, `requests/s`.
  public var resource: String
  /// Mean number of units in use in the busiest hour.
  public var inUse: Double
  /// Units there are.
  public var capacity: Double

  /// Creates a load.
  public init(
    component: String, utilisation: Double, resource: String, inUse: Double, capacity: Double
  ) {
    self.component = component
    self.utilisation = utilisation
    self.resource = resource
    self.inUse = inUse
    self.capacity = capacity
  }
}

/// What a simulation says of an alternative.
public struct PerformanceEstimate: Sendable {
  /// From the request leaving the user to the whole answer being there.
  public var e2e: LatencyEstimate
  /// From the request leaving the user to the first visible token.
  public var ttft: LatencyEstimate
  /// Fraction of runs that end with an answer, outages included.
  public var availability: Double
  /// Product of the SLA percentages in series and parallel, as a fraction; nil when a component has none.
  public var availabilityBySLA: Double?
  /// Fraction of runs lost to each cause (timeout of X, throttled at Y); causes without losses are absent.
  public var losses: [Loss]
  /// Load of each component, in the option's order.
  public var loads: [ComponentLoad]
  /// The component with the highest utilisation: what breaks first.
  public var bottleneck: String?
  /// Whether every component can carry the busiest hour; without it no percentile is printed.
  public var isStable: Bool
  /// Runs behind the percentiles.
  public var runsSimulated: Int
  /// Events executed.
  public var events: Int
  /// Largest relative half-width of what a run uses: the simulation noise of a bill is at most this; nil when usage is exact.
  public var usageHalfWidth: Double?
  /// What was left out or simplified for this alternative, for the appendix.
  public var remarks: [String]

  /// A cause of lost runs.
  public struct Loss: Sendable, Hashable {
    /// Component where it happens.
    public var component: String
    /// What happens, such as `timeout 29 s`.
    public var cause: String
    /// Fraction of runs.
    public var share: Double

    /// Creates a loss.
    public init(component: String, cause: String, share: Double) {
      self.component = component
      self.cause = cause
      self.share = share
    }
  }

  /// Creates an estimate.
  public init(
    e2e: LatencyEstimate, ttft: LatencyEstimate, availability: Double, availabilityBySLA: Double?,
    losses: [Loss], loads: [ComponentLoad], bottleneck: String?, isStable: Bool,
    runsSimulated: Int, events: Int, usageHalfWidth: Double? = nil, remarks: [String]
  ) {
    self.usageHalfWidth = usageHalfWidth
    self.e2e = e2e
    self.ttft = ttft
    self.availability = availability
    self.availabilityBySLA = availabilityBySLA
    self.losses = losses
    self.loads = loads
    self.bottleneck = bottleneck
    self.isStable = isStable
    self.runsSimulated = runsSimulated
    self.events = events
    self.remarks = remarks
  }
}
