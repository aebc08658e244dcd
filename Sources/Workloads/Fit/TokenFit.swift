import Documents
public import Statistics

/// The distribution of a trace's token counts: every family tried, and the one that the profile says.
///
/// Families: lognormal through p50 and p95 (what a profile's figures mean), gamma and hyperexponential by mean and
/// variation, Weibull through p50 and p95, exponential. A family is good enough when mean, p50, p95 and p99 are
/// within 3 % and the Kolmogorov-Smirnov distance is at most 0.05; else the profile gives quantiles.
public struct TokenFit: Sendable, Hashable {
  /// One family held against the counts.
  public struct Law: Sendable, Hashable {
    /// Name of the family.
    public let name: String
    /// Largest distance between the distribution functions (Kolmogorov-Smirnov).
    public let distance: Double
    /// Relative errors of mean, p50, p95 and p99.
    public let errors: [Double]

    /// The largest error, without its sign.
    public var largestError: Double { errors.map(\.magnitude).max() ?? 0 }
  }

  /// What the trace says.
  public let figures: TokenFigures
  /// Families tried, the closest first.
  public let laws: [Law]
  /// What the profile says, as it is drawn.
  public let chosen: Law
  /// The quantiles of the profile; nil where the lognormal of p50 and p95 is good enough.
  public let quantiles: QuantileTable?

  /// Most errors of a family that a profile may name.
  public static let tolerance = 0.03
  /// Most distance of a family that a profile may name.
  public static let largestDistance = 0.05

  /// Fits token counts, none negative; nil for none.
  public init?(_ tokens: [Int]) {
    let sorted = tokens.sorted().map(Double.init)
    guard let last = sorted.last, last > 0 else { return nil }
    let figures = TokenFigures(sorted: sorted)
    self.figures = figures
    let trial = Trial(sorted: sorted, figures: figures)
    laws = trial.families().map { Law(name: $0.name, trial.measure($0.law, cap: $0.cap)) }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    if let lognormal = laws.first(where: { $0.name == "lognormal" }),
      lognormal.largestError <= Self.tolerance, lognormal.distance <= Self.largestDistance
    {
      chosen = lognormal
      quantiles = nil
      return
    }
    guard let best = trial.table() else { return nil }
    chosen = best.law
    quantiles = best.table
  }
}

extension TokenFit.Law {
  fileprivate init(name: String, _ measured: (distance: Double, errors: [Double])) {
    self.init(name: name, distance: measured.distance, errors: measured.errors)
  }
}

/// Holds laws against sorted counts.
private struct Trial {
  let sorted: [Double]
  let figures: TokenFigures

  /// Draws of each law, evenly over its fractions.
  private static let draws = 20_000

  func families() -> [(name: String, law: any Distribution, cap: Double)] {
    var result: [(name: String, law: any Distribution, cap: Double)] = []
    func add(_ name: String, _ law: (any Distribution)?, cap: Double = .infinity) {
      if let law { result.append((name, law, cap)) }
    }
    let squares = sorted.reduce(0) { $0 + ($1 - figures.mean) * ($1 - figures.mean) }
    let variation = Elementary.sqrt(squares / Double(sorted.count)) / figures.mean
    add("lognormal", LogNormal(p50: figures.p50, p95: figures.p95), cap: figures.max)
    add("gamma", Gamma(mean: figures.mean, coefficientOfVariation: variation))
    add("exponential", Exponential(mean: figures.mean))
    add(
      "hyperexponential",
      variation > 1
        ? HyperExponential(mean: figures.mean, coefficientOfVariation: variation) : nil)
    if figures.p50 > 0, figures.p95 > figures.p50 {
      // Survival of a half and of a twentieth.
      let half = Elementary.log(2)
      let shape =
        Elementary.log(Elementary.log(20) / half) / Elementary.log(figures.p95 / figures.p50)
      let scale = figures.p50 / Elementary.exp(Elementary.log(half) / shape)
      add("Weibull", Weibull(shape: shape, scale: scale))
    }
    return result
  }

  /// The shortest table of quantiles whose figures are within a third of the tolerance, else the longest.
  func table() -> (table: QuantileTable, law: TokenFit.Law)? {
    var best: (table: QuantileTable, law: TokenFit.Law)?
    for count in [12, 16, 20, 28, 40] {
      guard
        let raw = QuantileTable(sorted: sorted, keeping: [0.5, 0.95, 0.99], atMost: count),
        // As it is written: tenths of a token.
        let table = QuantileTable(
          raw.points.map { .init(fraction: $0.fraction, value: ($0.value * 10).rounded() / 10) })
      else { return nil }
      let law = TokenFit.Law(
        name: "\(table.points.count) quantiles", measure(table, cap: .infinity))
      best = (table, law)
      if law.largestError <= TokenFit.tolerance / 3, law.distance <= TokenFit.largestDistance {
        break
      }
    }
    return best
  }

  /// Distance and errors of whole tokens drawn as the simulator draws them: rounded, at least 1, capped.
  func measure(_ law: any Distribution, cap: Double) -> (distance: Double, errors: [Double]) {
    let drawn = (0..<Self.draws).map { index in
      let fraction = (Double(index) + 0.5) / Double(Self.draws)
      return max(1, min(law.quantile(fraction), cap).rounded())
    }
    return (distance(drawn), TokenFigures(sorted: drawn).errors(against: figures))
  }

  /// Two-sample Kolmogorov-Smirnov distance; both sorted.
  private func distance(_ drawn: [Double]) -> Double {
    var (i, j) = (0, 0)
    var largest = 0.0
    while i < sorted.count, j < drawn.count {
      let value = min(sorted[i], drawn[j])
      while i < sorted.count, sorted[i] <= value { i += 1 }
      while j < drawn.count, drawn[j] <= value { j += 1 }
      let apart = Double(i) / Double(sorted.count) - Double(j) / Double(drawn.count)
      largest = max(largest, apart.magnitude)
    }
    return largest
  }
}
