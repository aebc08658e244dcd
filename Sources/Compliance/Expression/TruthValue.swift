/// Kleene's three values: a missing fact is neither true nor false.
public enum TruthValue: String, Sendable, Hashable, CaseIterable {
  case isFalse = "false"
  case unknown
  case isTrue = "true"

  /// A known answer, or unknown.
  public init(_ value: Bool?) {
    switch value {
    case true?: self = .isTrue
    case false?: self = .isFalse
    case nil: self = .unknown
    }
  }

  /// False when either is false, true when both are, unknown otherwise.
  public static func && (a: TruthValue, b: TruthValue) -> TruthValue {
    switch (a, b) {
    case (.isFalse, _), (_, .isFalse): .isFalse
    case (.isTrue, .isTrue): .isTrue
    default: .unknown
    }
  }

  /// True when either is true, false when both are, unknown otherwise.
  public static func || (a: TruthValue, b: TruthValue) -> TruthValue { !(!a && !b) }

  /// Swaps true and false; unknown stays.
  public static prefix func ! (a: TruthValue) -> TruthValue {
    switch a {
    case .isFalse: .isTrue
    case .unknown: .unknown
    case .isTrue: .isFalse
    }
  }
}
