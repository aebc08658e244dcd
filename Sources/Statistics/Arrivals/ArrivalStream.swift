/// The arrivals of a process, one after another, drawn from a stream of random numbers.
///
/// Absolute times, never falling, infinite after the end. Nothing is allocated while drawing. A
/// Poisson arrival costs one exponential draw. Renewal processes start with an arrival at time 0
/// that is not counted (ordinary renewal); time-dependent ones are renewal processes in operational
/// time, the integral of the rate, which for exponential gaps is the non-homogeneous Poisson
/// process (Cinlar 1975; Gerhardt and Nelson, INFORMS J. Computing 21, 2009).
@frozen public struct ArrivalStream: Sendable {
  @usableFromInline let kind: ArrivalKind
  @usableFromInline let meanGap: Double
  @usableFromInline let exponential: ZigguratExponential
  @usableFromInline let renewal: RenewalSampler
  @usableFromInline let batch: BatchSize?
  @usableFromInline var stream: RandomStream
  @usableFromInline var time = 0.0
  @usableFromInline var source: ArrivalSource
  @usableFromInline var left = 0

  /// The arrivals of a process; nil where its parameters are out of range (see `isValid`).
  ///
  /// Give every process a stream of a name of its own, for instance
  /// `RandomStream(seed: 7, name: "arrivals")`.
  public init?(_ process: ArrivalProcess, using stream: RandomStream) {
    guard process.isValid else { return nil }
    var process = process
    if case .batches(let inner, let size) = process {
      batch = size
      process = inner
    } else {
      batch = nil
    }
    self.stream = stream
    exponential = ZigguratExponential()
    source = ArrivalSource()
    var renewal = RenewalSampler.exponential
    switch process {
    case .poisson(let rate):
      kind = batch == nil ? .poisson : .renewal
      meanGap = 1 / rate
    case .renewal(let rate, let gaps):
      kind = .renewal
      meanGap = 1 / rate
      renewal = RenewalSampler(gaps) ?? .exponential
    case .modulated(let rates, let switching):
      kind = .modulated
      meanGap = 1
      source = ArrivalSource(rates: rates, switching: switching, using: &self.stream)
    case .weekly(let profile, let gaps):
      kind = .weekly
      meanGap = 1
      renewal = RenewalSampler(gaps) ?? .exponential
      source = ArrivalSource(profile)
    case .trace(let times, let speed):
      kind = .trace
      meanGap = 1 / speed
      source = ArrivalSource(times: times)
    case .batches: return nil
    }
    self.renewal = renewal
  }

  /// The absolute time of the next arrival; positive infinity at the end.
  @inlinable public mutating func next() -> Double {
    if case .poisson = kind {
      time += exponential.sample(using: &stream) * meanGap
      return time
    }
    return nextOther()
  }

  @inlinable mutating func nextOther() -> Double {
    if left > 0 {
      left -= 1
      return time
    }
    switch kind {
    case .poisson, .renewal:
      time += renewal.sample(exponential, using: &stream) * meanGap
    case .modulated:
      time = source.nextModulated(after: time, exponential, using: &stream)
    case .weekly:
      let work = renewal.sample(exponential, using: &stream)
      time = source.nextWeekly(after: time, work: work)
    case .trace: time = source.nextTraced(scale: meanGap)
    }
    if let batch, time < Double.infinity { left = batch.sample(using: &stream) - 1 }
    return time
  }
}

/// Which way a stream goes on.
@frozen @usableFromInline enum ArrivalKind: Sendable {
  case poisson, renewal, modulated, weekly, trace
}
