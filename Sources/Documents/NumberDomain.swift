/// Which numbers an input may take.
public enum NumberDomain: Sendable, Hashable {
  /// Every finite number.
  case any
  /// 0 and above.
  case nonNegative
  /// Above 0.
  case positive
  /// 0 to 1.
  case unitInterval

  /// What is wrong with a number, or nil.
  func refusal(of number: Double) -> String? {
    switch self {
    case .any: nil
    case .nonNegative: number < 0 ? "must not be negative" : nil
    case .positive: number <= 0 ? "must be greater than zero" : nil
    case .unitInterval: number < 0 || number > 1 ? "must be from 0 to 1 (0 % to 100 %)" : nil
    }
  }
}
