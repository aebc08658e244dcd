/// The shape of the gaps between arrivals; their mean follows from the rate.
public enum RenewalGaps: Sendable, Hashable {
  /// By coefficient of variation: constant at 0, gamma below 1, exponential at 1, above it
  /// hyperexponential with balanced means (see `Interarrival`).
  case variation(Double)
  /// A Weibull law of a shape: below 1 in bursts with a long tail, above 1 more regular.
  case weibull(shape: Double)

  /// Whether the parameter is in range: a variation of 0 or more, a shape above 0.
  public var isValid: Bool { RenewalSampler(self) != nil }
}

/// Gaps of mean 1, ready to be drawn.
@frozen @usableFromInline enum RenewalSampler: Sendable {
  case exponential
  case interarrival(Interarrival)
  case weibull(Weibull)

  init?(_ gaps: RenewalGaps) {
    switch gaps {
    case .variation(let variation):
      guard let law = Interarrival(mean: 1, coefficientOfVariation: variation) else { return nil }
      if case .exponential = law { self = .exponential } else { self = .interarrival(law) }
    case .weibull(let shape):
      guard let unit = Weibull(shape: shape, scale: 1), unit.mean > 0, unit.mean.isFinite,
        let law = Weibull(shape: shape, scale: 1 / unit.mean)
      else { return nil }
      self = .weibull(law)
    }
  }

  @inlinable func sample(
    _ exponential: ZigguratExponential, using stream: inout RandomStream
  ) -> Double {
    switch self {
    case .exponential: exponential.sample(using: &stream)
    case .interarrival(let law): law.sample(using: &stream)
    case .weibull(let law): law.sample(using: &stream)
    }
  }
}
