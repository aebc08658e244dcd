public import Documents
public import Statistics

/// When runs arrive.
public struct Traffic: Sendable {
  /// Runs of the first month.
  public var runsPerMonth: Input
  /// Relative weight of each hour of the week, from Monday 00:00 in `timeZone`; 168 values, mean 1.
  public var hourlyWeights: [Double]
  /// IANA name.
  public var timeZone: String
  /// Coefficient of variation of the time between arrivals within an hour; 1 is Poisson.
  public var interarrivalCV: Input
  /// Variance over mean of arrivals counted by the minute, where it is given beside the variation of the gaps.
  public var dispersionPerMinute: Input?
  /// Seconds over which the arrival rate remembers what it was, where it is given.
  public var correlationTime: Input?
  /// Growth a month, as a fraction.
  public var growthPerMonth: Input

  /// Joins the parts.
  public init(
    runsPerMonth: Input,
    hourlyWeights: [Double],
    timeZone: String,
    interarrivalCV: Input,
    dispersionPerMinute: Input? = nil,
    correlationTime: Input? = nil,
    growthPerMonth: Input
  ) {
    self.runsPerMonth = runsPerMonth
    self.hourlyWeights = hourlyWeights
    self.timeZone = timeZone
    self.interarrivalCV = interarrivalCV
    self.dispersionPerMinute = dispersionPerMinute
    self.correlationTime = correlationTime
    self.growthPerMonth = growthPerMonth
  }

  /// How unevenly runs come, at the likeliest values.
  public var burstiness: Burstiness {
    Burstiness(
      interarrivalCV: interarrivalCV.value.likely,
      dispersion: dispersionPerMinute?.value.likely,
      correlationTime: correlationTime?.value.likely)
  }
}
