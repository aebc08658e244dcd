public import Documents

/// A month's line items and their exact sum.
public struct Bill: Sendable {
  /// The lines.
  public var lines: [Line]
  /// What has no price; when there is one, the total is incomplete and says so.
  public var gaps: [Gap]

  /// Creates a bill.
  public init(lines: [Line], gaps: [Gap]) {
    self.lines = lines
    self.gaps = gaps
  }

  /// Exact sum of the lines.
  public var total: Money { lines.reduce(.zero) { $0 + $1.amount } }
  /// Whether every quantity has a price.
  public var isComplete: Bool { gaps.isEmpty }
}
