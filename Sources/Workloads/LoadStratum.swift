/// Hours of the week that are simulated as one, at one arrival rate.
public struct LoadStratum: Sendable, Hashable {
  /// Runs per second.
  public var runsPerSecond: Double
  /// Fraction of all runs that come in these hours.
  public var shareOfRuns: Double
  /// Fraction of all hours of the week.
  public var shareOfTime: Double
  /// The hours, counted from Monday 00:00.
  public var hours: [Int]

  /// Joins the parts.
  public init(runsPerSecond: Double, shareOfRuns: Double, shareOfTime: Double, hours: [Int]) {
    self.runsPerSecond = runsPerSecond
    self.shareOfRuns = shareOfRuns
    self.shareOfTime = shareOfTime
    self.hours = hours
  }
}
