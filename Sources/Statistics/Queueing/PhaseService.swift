/// A service time made of exponential phases.
public enum PhaseService: Sendable, Hashable {
  /// A sum of k exponentials of equal mean (E_k); k of at least 1.
  case erlang(Int)
  /// Two exponentials with balanced means (H2), by the squared coefficient of variation, at least 1.
  case hyperExponential(squaredVariation: Double)

  /// The rates of the phases, where a service starts, and the phase that follows one (nil: done).
  ///
  /// Nil for parameters out of range.
  func phases(mean: Double) -> (rates: [Double], start: [Double], next: [Int?])? {
    switch self {
    case .erlang(let count):
      guard count >= 1, count <= 1_000 else { return nil }
      return (
        Array(repeating: Double(count) / mean, count: count),
        (0..<count).map { $0 == 0 ? 1 : 0 }, (0..<count).map { $0 + 1 < count ? $0 + 1 : nil }
      )
    case .hyperExponential(let square):
      guard square >= 1,
        let law = HyperExponential(
          mean: mean, coefficientOfVariation: Elementary.sqrt(square))
      else { return nil }
      let rare = law.mean / (2 * law.second)
      return ([1 / law.first, 1 / law.second], [law.probability, rare], [nil, nil])
    }
  }
}
