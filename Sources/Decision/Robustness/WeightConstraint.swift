/// What is known of the weights before all weightings are tried.
public enum WeightConstraint: Sendable, Hashable {
  /// Nothing: every weighting counts alike.
  case none
  /// Only the order: criteria by index, the most important first; each must stand in it once.
  case ordered([Int])

  /// Whether it fits a number of criteria.
  func fits(_ count: Int) -> Bool {
    switch self {
    case .none: true
    case .ordered(let order): order.sorted() == Array(0..<count)
    }
  }
}
