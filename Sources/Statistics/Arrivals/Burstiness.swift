/// How unevenly arrivals come: the variation of their gaps and, where it is known, of their counts.
///
/// With a variation alone, gaps are independent (`Interarrival`). With a dispersion too, arrivals
/// are a Poisson process whose rate switches between two phases, which meets both exactly.
public struct Burstiness: Sendable, Hashable {
  /// Coefficient of variation of the time between arrivals; 1 is Poisson.
  public var interarrivalCV: Double
  /// Variance over mean of the arrivals counted in windows of `window`; nil leaves it to the gaps.
  public var dispersion: Double?
  /// Seconds over which the rate remembers what it was; nil takes a sixth of the window.
  public var correlationTime: Double?

  /// Seconds of the window in which arrivals are counted.
  public static let window = 60.0

  /// Creates a burstiness.
  public init(interarrivalCV: Double, dispersion: Double? = nil, correlationTime: Double? = nil) {
    self.interarrivalCV = interarrivalCV
    self.dispersion = dispersion
    self.correlationTime = correlationTime
  }

  /// Whether two phases can meet the figures: both vary more than a Poisson process does.
  public var isModulated: Bool {
    guard let dispersion else { return false }
    return interarrivalCV > 1 && dispersion > 1 && interarrivalCV.isFinite && dispersion.isFinite
  }

  /// The two-phase process of a mean rate a second; nil where independent gaps are meant or the rate is 0.
  ///
  /// With switching rate s (both ways together), mean rate m and variance V of the rate, a window of t has
  /// I(t) − 1 = 2 V g(st) / (s m) with g(x) = 1 − (1 − e⁻ˣ) / x, and the gaps have
  /// c² − 1 = 2 V / (λ₁ λ₂ + s m) (Heffes and Lucantoni, IEEE JSAC 4(6), 1986, equations 5 to 7). Given s these fix
  /// V and λ₁λ₂; λ₁λ₂ ≥ 0 bounds s from above, where the quiet phase falls silent (interrupted Poisson).
  public func process(rate: Double) -> ArrivalProcess? {
    guard isModulated, let dispersion, rate > 0, rate.isFinite else { return nil }
    let window = Self.window
    let ratio = (dispersion - 1) / (interarrivalCV * interarrivalCV - 1)
    let wished = Self.share(window / max(correlationTime ?? window / 6, 1e-3))
    let share = min(wished, ratio)
    guard share > 0 else { return nil }
    let switching = Self.inverse(share) / window
    guard switching > 0 else { return nil }
    let variance = (dispersion - 1) * switching * rate / (2 * share)
    let product = max(0, switching * rate * (ratio / share - 1))
    // The quiet phase lies b below the mean: (m + V/b)(m − b) = λ₁λ₂, one root in (0, m].
    let half = (product + variance - rate * rate) / 2
    let root = Elementary.sqrt(half * half + rate * rate * variance)
    let below = half > 0 ? rate * variance / (root + half) : (root - half) / rate
    let above = variance / below
    guard below > 0, above.isFinite else { return nil }
    let busy = below / (above + below)
    return .modulated(
      rates: [rate + above, max(0, rate - below)],
      switching: [[0, switching * (1 - busy)], [switching * busy, 0]])
  }

  /// How much of the long-run dispersion a window of x correlation times shows: g(x).
  public static func share(_ x: Double) -> Double {
    guard x > 1e-5 else { return max(0, x / 2) }
    return 1 - (1 - Elementary.exp(-x)) / x
  }

  /// The x of a share, by bisection; shares of nearly 1 end at a window of 10,000 correlation times.
  public static func inverse(_ share: Double) -> Double {
    var low = 0.0
    var high = 1e4
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if Self.share(middle) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
