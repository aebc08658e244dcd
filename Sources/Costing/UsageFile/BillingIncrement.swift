/// In what steps a record is billed: each record's size is raised to the minimum and rounded up to whole steps.
public struct BillingIncrement: Hashable, Sendable {
  /// Step in the meter's unit; 0 for none.
  public var step: Double
  /// Smallest billed size of a record.
  public var minimum: Double

  /// Creates an increment.
  public init(step: Double = 0, minimum: Double = 0) {
    self.step = step
    self.minimum = minimum
  }

  /// Billed size of one record.
  public func billed(_ size: Double) -> Double {
    let raised = max(size, minimum)
    guard step > 0 else { return raised }
    let steps = raised / step
    // 0.3 ÷ 0.1 is a hair under or over 3; a size that is whole steps must not cost one more.
    let nearest = steps.rounded()
    let whole = abs(steps - nearest) < 1e-9 * max(1, nearest) ? nearest : steps.rounded(.up)
    return whole * step
  }
}
