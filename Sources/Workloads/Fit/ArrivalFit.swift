import Documents
public import Statistics

/// What a trace says about arrivals, and the burstiness that generates the like.
///
/// Simplifications: the rate is taken as the same throughout the trace, so a trend within it counts as burstiness;
/// windows begin at the first call, and a last one that is not full is left out.
public struct ArrivalFit: Sendable, Hashable {
  /// Calls of the trace.
  public let calls: Int
  /// Seconds from the first call to the last, and one mean gap more.
  public let span: Double
  /// Calls a second.
  public let rate: Double
  /// Coefficient of variation of the gaps.
  public let interarrivalCV: Double
  /// Share of gaps that are 0: of more than a tenth, times are taken as rounded.
  public let ties: Double
  /// Full minutes.
  public let windows: Int
  /// Variance over mean of the calls of a full minute; nil with fewer than ten of them.
  public let dispersion: Double?
  /// What the profile says.
  public let burstiness: Burstiness
  /// Coefficient of variation of gaps drawn from the profile.
  public let drawnCV: Double
  /// Dispersion of calls drawn from the profile.
  public let drawnDispersion: Double

  /// Whether times are rounded so that the variation of gaps is an artefact.
  public var isRounded: Bool { ties > 0.1 }

  /// Most calls that are drawn to see what the profile reproduces.
  private static let drawn = 4_000_000

  /// Fits the arrival times of a trace, in seconds and in order; nil for fewer than two different times.
  public init?(_ times: [Double]) {
    guard let first = times.first, let last = times.last, last > first else { return nil }
    let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
    let mean = (last - first) / Double(gaps.count)
    calls = times.count
    span = last - first + mean
    rate = 1 / mean
    interarrivalCV = Self.variation(gaps)
    ties = Double(gaps.filter { $0 == 0 }.count) / Double(gaps.count)
    windows = Int(min((last - first) / Burstiness.window, 1e9))
    let shifted = times.map { $0 - first }
    dispersion = windows >= 10 ? Self.dispersion(shifted, window: Burstiness.window) : nil
    burstiness = Self.burstiness(
      cv: interarrivalCV, dispersion: dispersion, isRounded: ties > 0.1,
      short: Self.dispersion(shifted, window: Burstiness.window / 6))
    let drawn = Self.draw(burstiness, rate: rate)
    drawnCV = Self.variation(zip(drawn, drawn.dropFirst()).map { $1 - $0 })
    drawnDispersion = Self.dispersion(drawn, window: Burstiness.window)
  }

  private static func burstiness(cv: Double, dispersion: Double?, isRounded: Bool, short: Double)
    -> Burstiness
  {
    guard let dispersion else { return Burstiness(interarrivalCV: digits(cv)) }
    if dispersion > 0, isRounded || (cv <= 1 && dispersion > 1) {
      return Burstiness(interarrivalCV: Elementary.sqrt(digits(dispersion)))
    }
    let both = Burstiness(
      interarrivalCV: digits(cv), dispersion: digits(dispersion),
      correlationTime: digits(correlationTime(short: short, long: dispersion)))
    return both.isModulated ? both : Burstiness(interarrivalCV: digits(cv))
  }

  /// The time over which a rate remembers itself, from the dispersions in windows of 10 s and of 60 s.
  ///
  /// (I(10) − 1) / (I(60) − 1) = g(10/τ) / g(60/τ), which falls from 1 to 1/6 as τ grows; bisection from 1 s to 1 h.
  private static func correlationTime(short: Double, long: Double) -> Double {
    guard long > 1 else { return Burstiness.window / 6 }
    let asked = (short - 1) / (long - 1)
    var low = 1.0
    var high = 3_600.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      let found =
        Burstiness.share(Burstiness.window / 6 / middle)
        / Burstiness.share(Burstiness.window / middle)
      if found > asked { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// Four digits: finer than an hour tells.
  private static func digits(_ value: Double) -> Double {
    Rounding.significant(value, digits: 4)
  }

  /// Arrival times as the simulator draws them, at seed 1.
  private static func draw(_ burstiness: Burstiness, rate: Double) -> [Double] {
    let process =
      burstiness.process(rate: rate)
      ?? .renewal(rate: rate, variation: .variation(burstiness.interarrivalCV))
    guard
      var stream = ArrivalStream(process, using: RandomStream(seed: 1, name: "fitted arrivals"))
    else { return [] }
    return (0..<drawn).map { _ in stream.next() }
  }

  private static func variation(_ gaps: [Double]) -> Double {
    guard !gaps.isEmpty else { return 0 }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let squares = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return mean > 0 ? Elementary.sqrt(squares / Double(gaps.count)) / mean : 0
  }

  /// Variance over mean of the counts in full windows from time 0; 0 for none.
  private static func dispersion(_ times: [Double], window: Double) -> Double {
    guard let last = times.last, last >= window, last / window < 1e8 else { return 0 }
    var counts = [Double](repeating: 0, count: Int(last / window))
    for time in times {
      let index = Int(time / window)
      if index < counts.count { counts[index] += 1 }
    }
    let mean = counts.reduce(0, +) / Double(counts.count)
    let squares = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return mean > 0 ? squares / Double(counts.count) / mean : 0
  }
}
