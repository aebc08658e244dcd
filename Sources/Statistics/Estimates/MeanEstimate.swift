/// The mean of independent observations, with Student's t interval.
///
/// The observations may be replications of a whole simulation: then the interval is one of the
/// replicated quantity, also when that is itself a quantile.
public struct MeanEstimate: Sendable, Equatable {
  /// The number of observations.
  public private(set) var count = 0
  /// Their mean; 0 while there is none.
  public private(set) var mean = 0.0
  private var squares = 0.0

  /// An estimate without observations.
  public init() {}

  /// The estimate from observations in their order.
  public init(_ values: [Double]) {
    for value in values { add(value) }
  }

  /// Takes one more observation in (Welford's update).
  public mutating func add(_ value: Double) {
    count += 1
    let delta = value - mean
    mean += delta / Double(count)
    squares += delta * (value - mean)
  }

  /// The sample variance; nil below two observations.
  public var variance: Double? { count > 1 ? squares / Double(count - 1) : nil }

  /// The standard error of the mean; nil below two observations.
  public var standardError: Double? { variance.map { Elementary.sqrt($0 / Double(count)) } }

  /// The interval of a confidence; nil below two observations or outside 0 < confidence < 1.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval? {
    guard let standardError,
      let t = StudentT.quantile(0.5 + confidence / 2, degreesOfFreedom: Double(count - 1))
    else { return nil }
    return ConfidenceInterval(
      estimate: mean, low: mean - t * standardError, high: mean + t * standardError,
      confidence: confidence)
  }
}
