/// How far a fact can be leant on.
///
/// `high`: a vendor page, a vendor price feed, a law text. `medium`: derived from a printed total or quoted
/// by a third party. `low`: general knowledge or an estimate; never enough alone for an *allowed* verdict.
public enum Confidence: String, Sendable, Hashable, Comparable, CaseIterable {
  case low
  case medium
  case high

  /// Reads `low`, `med`, `medium` or `high`.
  public init?(text: String) {
    switch text {
    case "low": self = .low
    case "med", "medium": self = .medium
    case "high": self = .high
    default: return nil
    }
  }

  /// `low` < `medium` < `high`.
  public static func < (a: Confidence, b: Confidence) -> Bool { a.order < b.order }

  private var order: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}
