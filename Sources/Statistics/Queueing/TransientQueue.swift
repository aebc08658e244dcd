/// A queue some time after it started empty.
public struct TransientQueue: Sendable, Equatable {
  /// The mean number in the system at that time.
  public let meanInSystem: Double
  /// The probability that an arrival at that time would wait.
  public let probabilityOfWaiting: Double
  /// The probability that the system is empty at that time.
  public let probabilityOfEmpty: Double

  /// The mean number in an M/M/inf system at a time after it started empty: (a / m)(1 - exp(-mt)).
  ///
  /// It has a Poisson distribution. Nil unless rates are positive and time is not negative.
  public static func unlimited(
    arrivalRate: Double, serviceRate: Double, time: Double
  ) -> Double? {
    guard arrivalRate >= 0, serviceRate > 0, serviceRate.isFinite, time >= 0 else { return nil }
    let mean = -Elementary.expm1(-serviceRate * time) * (arrivalRate / serviceRate)
    return mean.isFinite ? mean : nil
  }

  /// The M/M/c queue at a time after it started empty, by uniformisation (Jensen 1953).
  ///
  /// Also where the load exceeds the servers. Truncated where less than about 10^-14 is lost. Steps
  /// number about (arrival rate + c / service) x time, each over the states that can be reached;
  /// nil beyond 10^10 operations, and for parameters out of range.
  public init?(arrivalRate: Double, meanService: Double, servers: Int, time: Double) {
    let capacity = Double(servers) / meanService
    let events = (arrivalRate + capacity) * time
    guard arrivalRate >= 0, meanService > 0, servers > 0, servers <= 10_000_000, time >= 0,
      events.isFinite, events < 1e8
    else { return nil }
    let arrivals = arrivalRate * time
    // Poisson tails: beyond 8.5 standard deviations and a constant, less than 10^-15 is left.
    let steps = Int(events + 8.5 * Elementary.sqrt(events) + 40)
    let states = Int(arrivals + 8.5 * Elementary.sqrt(arrivals) + 40)
    guard Double(steps) * Double(states) < 1e10 else { return nil }
    let up = arrivalRate / (arrivalRate + capacity)
    let down = 1 / meanService / (arrivalRate + capacity)
    var now = Array(repeating: 0.0, count: states + 1)
    var next = now
    now[0] = 1
    var reached = 0
    var mean = 0.0
    var waiting = 0.0
    var empty = 0.0
    var total = 0.0
    let logEvents = events > 0 ? Elementary.log(events) : 0
    for step in 0...steps {
      let count = Double(step)
      let weight =
        events > 0
        ? Elementary.exp(count * logEvents - events - Elementary.logFactorial(count))
        : (step == 0 ? 1 : 0)
      if weight > 1e-20 {
        total += weight
        empty += weight * now[0]
        var length = 0.0
        var busy = 0.0
        for state in 0...reached {
          length += Double(state) * now[state]
          if state >= servers { busy += now[state] }
        }
        mean += weight * length
        waiting += weight * busy
      }
      let last = min(reached + 1, states)
      for state in 0...last {
        let leaving = up + Double(min(state, servers)) * down
        var value = now[state] * (1 - leaving)
        if state > 0 { value += now[state - 1] * up }
        if state < states { value += now[state + 1] * Double(min(state + 1, servers)) * down }
        next[state] = value
      }
      reached = last
      swap(&now, &next)
    }
    guard total > 0 else { return nil }
    meanInSystem = mean / total
    probabilityOfWaiting = waiting / total
    probabilityOfEmpty = empty / total
  }
}
