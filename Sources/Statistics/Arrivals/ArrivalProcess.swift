/// A law by which requests arrive: what an `ArrivalStream` draws from.
///
/// Times and rates share one unit of time; the weekly profile is in hours, its unit is stated there.
public indirect enum ArrivalProcess: Sendable, Hashable {
  /// A Poisson process of a rate.
  case poisson(rate: Double)
  /// A renewal process: independent gaps of a mean rate and a coefficient of variation.
  case renewal(rate: Double, variation: RenewalGaps)
  /// A Poisson process whose rate follows a Markov chain (MMPP).
  ///
  /// `switching[i][j]` is the rate of going from phase i to j, the diagonal is not read. The chain
  /// starts in its steady state.
  case modulated(rates: [Double], switching: [[Double]])
  /// Arrivals whose rate goes by the hour of the week; 1 is a Poisson process.
  case weekly(WeeklyRates, variation: RenewalGaps)
  /// Arrivals at given times, in order, sped up by a factor.
  case trace(times: [Double], speed: Double)
  /// Several requests at once at every arrival of another process.
  case batches(of: ArrivalProcess, size: BatchSize)

  /// Whether every parameter is in range: rates not negative and finite, times in order.
  public var isValid: Bool {
    switch self {
    case .poisson(let rate): rate >= 0 && rate.isFinite
    case .renewal(let rate, let gaps): rate >= 0 && rate.isFinite && gaps.isValid
    case .modulated(let rates, let switching):
      !rates.isEmpty && rates.count == switching.count
        && rates.allSatisfy { $0 >= 0 && $0.isFinite } && PhaseChain.steadyState(switching) != nil
    case .weekly(let profile, let gaps): profile.isValid && gaps.isValid
    case .trace(let times, let speed):
      speed > 0 && speed.isFinite && times.allSatisfy { $0 >= 0 && $0.isFinite }
        && zip(times, times.dropFirst()).allSatisfy { $0 <= $1 }
    case .batches(let inner, let size):
      inner.isValid && size.isValid && !inner.isBatched
    }
  }

  private var isBatched: Bool {
    if case .batches = self { return true }
    return false
  }

  /// The requests a unit of time in the long run; nil where out of range or for an empty trace.
  ///
  /// Of a trace: its arrivals over its length from time 0 to the last.
  public var meanRate: Double? {
    guard isValid else { return nil }
    switch self {
    case .poisson(let rate), .renewal(let rate, _): return rate
    case .modulated(let rates, let switching):
      return PhaseChain.steadyState(switching).map { zip($0, rates).reduce(0) { $0 + $1.0 * $1.1 } }
    case .weekly(let profile, _): return profile.meanRate
    case .trace(let times, let speed):
      guard let last = times.last, last > 0 else { return nil }
      return Double(times.count) / last * speed
    case .batches(let inner, let size): return inner.meanRate.map { $0 * size.mean }
    }
  }
}
