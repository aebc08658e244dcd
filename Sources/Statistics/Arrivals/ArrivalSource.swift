/// The tables and the place in them of processes that are more than independent gaps.
@frozen @usableFromInline struct ArrivalSource: Sendable {
  /// Rates by phase or by hour, or the times of a trace.
  @usableFromInline var values: [Double] = []
  /// Modulated: all switching rates row by row, the diagonal holding the row's sum.
  @usableFromInline var switching: [Double] = []
  /// The phase, the hour of the week, or the next place in the trace.
  @usableFromInline var place = 0
  /// When the phase or the hour ends.
  @usableFromInline var end = Double.infinity
  /// The length of an hour.
  @usableFromInline var hour = 0.0

  init() {}

  init(times: [Double]) { values = times }

  init(_ profile: WeeklyRates) {
    values = profile.rates
    hour = profile.unitsPerHour
    let first = profile.firstHour
    place = min(167, Int(first))
    end = (1 - (first - Double(place))) * hour
  }

  init(rates: [Double], switching: [[Double]], using stream: inout RandomStream) {
    let size = rates.count
    values = rates
    self.switching = Array(repeating: 0, count: size * size)
    for row in 0..<size {
      var sum = 0.0
      for column in 0..<size where column != row {
        self.switching[row * size + column] = switching[row][column]
        sum += switching[row][column]
      }
      self.switching[row * size + row] = sum
    }
    var rest = stream.uniform()
    for (phase, share) in (PhaseChain.steadyState(switching) ?? []).enumerated() {
      place = phase
      rest -= share
      if rest < 0 { break }
    }
  }

  /// The next of two competing exponentials, an arrival or a change of phase, until it is an arrival.
  @inlinable mutating func nextModulated(
    after start: Double, _ exponential: ZigguratExponential, using stream: inout RandomStream
  ) -> Double {
    var time = start
    let size = values.count
    while true {
      let arriving = values[place]
      let leaving = switching[place * size + place]
      let total = arriving + leaving
      if total <= 0 { return Double.infinity }
      time += exponential.sample(using: &stream) / total
      var rest = stream.uniform() * total - arriving
      if rest < 0 { return time }
      let row = place * size
      let from = place
      for phase in 0..<size where phase != from && switching[row + phase] > 0 {
        place = phase
        rest -= switching[row + phase]
        if rest < 0 { break }
      }
    }
  }

  /// When the integral of the rate has grown by an amount of work.
  @inlinable mutating func nextWeekly(after start: Double, work: Double) -> Double {
    var time = start
    var work = work
    while true {
      let rate = values[place]
      let room = (end - time) * rate
      if work < room { return time + work / rate }
      work -= room
      time = end
      let next = end + hour
      // Time no longer moves on: beyond what a double can tell apart.
      if next == end { return Double.infinity }
      end = next
      place = place == 167 ? 0 : place + 1
    }
  }

  /// The next time of the trace.
  @inlinable mutating func nextTraced(scale: Double) -> Double {
    guard place < values.count else { return Double.infinity }
    let time = values[place] * scale
    place += 1
    return time
  }
}
