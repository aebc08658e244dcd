public import Documents

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
  /// Growth a month, as a fraction.
  public var growthPerMonth: Input

  /// Joins the parts.
  public init(
    runsPerMonth: Input,
    hourlyWeights: [Double],
    timeZone: String,
    interarrivalCV: Input,
    growthPerMonth: Input
  ) {
    self.runsPerMonth = runsPerMonth
    self.hourlyWeights = hourlyWeights
    self.timeZone = timeZone
    self.interarrivalCV = interarrivalCV
    self.growthPerMonth = growthPerMonth
  }
}
