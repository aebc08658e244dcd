/// How traffic is spread over the hours of a week, in the users' local time.
///
/// The named shapes are assumptions about how such services are used; a workload with measured traffic gives
/// its 168 weights instead.
public enum WeeklyShape: String, Sendable, CaseIterable {
  /// The same at every hour.
  case flat
  /// Monday to Friday, 08:00 to 18:00, with thin edges, evenings, nights and weekends.
  case officeHours = "office-hours"
  /// Every day, rising to a peak from 18:00 to 22:00.
  case eveningPeak = "evening-peak"
  /// Every day from 01:00 to 05:00 and at no other time.
  case nightlyBatch = "nightly-batch"

  /// Relative weight of each hour of the week from Monday 00:00; 168 values with mean 1.
  public var weights: [Double] {
    let raw = (0..<168).map { weight(day: $0 / 24, hour: $0 % 24) }
    return Self.normalised(raw) ?? raw
  }

  private func weight(day: Int, hour: Int) -> Double {
    let isWeekend = day >= 5
    switch self {
    case .flat: return 1
    case .officeHours:
      if isWeekend { return 0.5 }
      switch hour {
      case 8..<12, 13..<18: return 10
      case 12: return 8
      case 7, 18: return 5
      case 19..<22: return 2
      default: return 0.5
      }
    case .eveningPeak:
      switch hour {
      case 18..<22: return 10
      case 12..<18: return isWeekend ? 7 : 5
      case 7..<12, 22..<24: return 4
      default: return 1
      }
    case .nightlyBatch: return (1..<5).contains(hour) ? 1 : 0
    }
  }

  /// Weights scaled to mean 1; nil when they are not 168, one is negative or none is positive.
  static func normalised(_ weights: [Double]) -> [Double]? {
    let sum = weights.reduce(0, +)
    guard weights.count == 168, sum > 0, sum.isFinite, weights.allSatisfy({ $0 >= 0 }) else {
      return nil
    }
    return weights.map { $0 / sum * 168 }
  }
}
