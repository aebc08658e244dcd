import Statistics

/// Value of information for an act whose net benefit is normal, against leaving it.
///
/// Raiffa and Schlaifer, "Applied Statistical Decision Theory" (1961): EVPI = σ × unit normal loss(|μ − b| ÷ σ).
public struct NormalInformation: Sendable, Equatable {
  /// Whether to act on what is known.
  public let acts: Bool
  /// Unit normal loss at the distance from the break-even.
  public let unitLoss: Double
  /// Expected value of perfect information.
  public let valueOfPerfectInformation: Double
  /// Probability that the choice is the wrong one.
  public let probabilityWrong: Double

  private let distance: Double
  private let deviation: Double

  /// Weighs an act; nil without a positive standard deviation.
  public init?(mean: Double, standardDeviation: Double, breakEven: Double = 0) {
    guard standardDeviation > 0, standardDeviation.isFinite, mean.isFinite, breakEven.isFinite
    else { return nil }
    distance = (mean - breakEven).magnitude
    deviation = standardDeviation
    let z = distance / standardDeviation
    acts = mean > breakEven
    unitLoss = StandardNormal.unitLoss(z)
    valueOfPerfectInformation = standardDeviation * unitLoss
    probabilityWrong = StandardNormal.upperTail(z)
  }

  /// Standard deviation of the mean after a pilot, before it is run, and the pilot's expected value.
  ///
  /// - Parameters:
  ///   - samplingDeviation: Known standard deviation of one observation.
  ///   - observations: How many the pilot has.
  public func pilot(samplingDeviation: Double, observations: Double) -> (
    deviation: Double, value: Double
  )? {
    guard observations > 0, samplingDeviation >= 0 else { return nil }
    let prior = deviation * deviation
    let noise = samplingDeviation * samplingDeviation / observations
    let after = deviation * Elementary.sqrt(prior / (prior + noise))
    return (after, after * StandardNormal.unitLoss(distance / after))
  }
}
