/// An estimate with the interval that covers the true value with a stated confidence.
public struct ConfidenceInterval: Sendable, Equatable {
  /// The point estimate.
  public let estimate: Double
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double
  /// The confidence, for instance 0.95.
  public let confidence: Double

  /// An interval around an estimate.
  public init(estimate: Double, low: Double, high: Double, confidence: Double) {
    self.estimate = estimate
    self.low = low
    self.high = high
    self.confidence = confidence
  }

  /// Half the width over the estimate's magnitude; infinite where the estimate is zero.
  public var relativeHalfWidth: Double {
    estimate == 0 ? Double.infinity : (high - low) / 2 / estimate.magnitude
  }

  /// Whether a value lies in the interval, ends included.
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}
