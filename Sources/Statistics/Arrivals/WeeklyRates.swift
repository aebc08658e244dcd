/// Rates by the hour of the week, 168 of them, each held for its hour.
///
/// Hour 0 is Monday 00:00 to 01:00 where the users are. Simulated time 0 is `startHour` of the week
/// in UTC, so the first local hour is start + offset.
public struct WeeklyRates: Sendable, Hashable {
  /// Arrivals per unit of time in each hour.
  public let rates: [Double]
  /// Local time less UTC, in hours; fractions allowed.
  public let offsetHours: Double
  /// Where in the week, in hours of UTC, simulated time 0 lies.
  public let startHour: Double
  /// How many units of simulated time an hour has: 3600 for seconds.
  public let unitsPerHour: Double

  /// A profile of 168 rates.
  public init(
    rates: [Double], offsetHours: Double = 0, startHour: Double = 0, unitsPerHour: Double = 3_600
  ) {
    self.rates = rates
    self.offsetHours = offsetHours
    self.startHour = startHour
    self.unitsPerHour = unitsPerHour
  }

  /// Whether there are 168 finite rates, none negative, one positive, and finite hours.
  public var isValid: Bool {
    rates.count == 168 && rates.allSatisfy { $0 >= 0 && $0.isFinite } && rates.contains { $0 > 0 }
      && offsetHours.isFinite && startHour.isFinite && offsetHours.magnitude < 1e6
      && startHour.magnitude < 1e6 && unitsPerHour > 0 && unitsPerHour.isFinite
  }

  /// The mean rate over the week.
  public var meanRate: Double { rates.reduce(0, +) / 168 }

  /// The local hour of the week, from 0 to below 168, at simulated time 0.
  var firstHour: Double {
    let hour = (startHour + offsetHours).truncatingRemainder(dividingBy: 168)
    let positive = hour < 0 ? hour + 168 : hour
    return positive < 168 ? positive : 0
  }

  /// The rate at a simulated time of 0 or more; nil where the profile is out of range.
  public func rate(at time: Double) -> Double? {
    guard isValid, time >= 0, time.isFinite else { return nil }
    let hour = (firstHour + time / unitsPerHour).truncatingRemainder(dividingBy: 168)
    return rates[min(167, Int(hour))]
  }
}
