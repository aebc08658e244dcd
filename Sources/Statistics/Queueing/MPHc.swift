/// The M/PH/c queue, exact: Poisson arrivals, service in phases (M/E_k/c, M/H2/c), one line.
///
/// A chain over the number in the system and the number of servers in each phase; above c levels
/// repeat and are solved matrix-geometrically, below them by block elimination from above. Cost
/// O(c states^3), where states is the number of ways to spread c servers over the phases.
public struct MPHc: Sendable, Equatable {
  /// The most phase states a level may have; a queue with more gives nil.
  public static let greatestLevel = 420

  /// The mean wait of all arrivals.
  public let meanWait: Double
  /// The mean number that waits.
  public let meanQueueLength: Double
  /// The share of arrivals that waits.
  public let probabilityOfWaiting: Double

  /// The queue; nil for parameters out of range, an unstable load or a level that is too large.
  public init?(arrivalRate: Double, meanService: Double, servers: Int, service: PhaseService) {
    guard arrivalRate > 0, meanService > 0, servers > 0,
      arrivalRate * meanService < Double(servers),
      let law = service.phases(mean: meanService),
      PhaseOccupancy.count(busy: servers, phases: law.rates.count, atMost: MPHc.greatestLevel)
        != nil
    else { return nil }
    let levels = (0...servers).map { PhaseOccupancy(busy: $0, phases: law.rates.count) }
    let full = levels[servers]
    let size = full.states.count
    let within = MPHc.within(full, law: law, arrivalRate: arrivalRate)
    var down = SquareMatrix(size: size)
    for (row, state) in full.states.enumerated() {
      for phase in law.rates.indices where law.next[phase] == nil && state[phase] > 0 {
        for entering in law.start.indices where law.start[entering] > 0 {
          guard let column = full.place(of: state, leaving: phase, entering: entering) else {
            return nil
          }
          down[row, column] += Double(state[phase]) * law.rates[phase] * law.start[entering]
        }
      }
    }
    guard
      let repeating = QuasiBirthDeath(
        up: SquareMatrix(size: size, diagonal: arrivalRate), within: within, down: down)
    else { return nil }
    // stay[n] is the inverse that turns what flows up into level n into that level's vector.
    let local = (within + repeating.rate * down).balanced(
      leaving: MPHc.completions(full, law: law))
    guard let top = local.scaled(by: -1).inverse() else { return nil }
    var stay: [SquareMatrix] = [top]
    for busy in stride(from: servers - 1, to: 0, by: -1) {
      let level = levels[busy]
      let above = levels[busy + 1]
      guard let upper = stay.last else { return nil }
      var local = MPHc.within(level, law: law, arrivalRate: arrivalRate)
      // Up by an arrival, some time above, then down by a completion.
      var returns = Array(repeating: 0.0, count: level.states.count * above.states.count)
      for (row, state) in above.states.enumerated() {
        for phase in law.rates.indices where law.next[phase] == nil && state[phase] > 0 {
          guard let column = level.place(of: state, leaving: phase, entering: nil) else {
            return nil
          }
          let rate = Double(state[phase]) * law.rates[phase]
          for from in above.states.indices {
            returns[from * level.states.count + column] += upper[from, row] * rate
          }
        }
      }
      for (row, state) in level.states.enumerated() {
        for entering in law.start.indices where law.start[entering] > 0 {
          guard let from = above.place(of: state, leaving: nil, entering: entering) else {
            return nil
          }
          let rate = arrivalRate * law.start[entering]
          for column in level.states.indices {
            local[row, column] += rate * returns[from * level.states.count + column]
          }
        }
      }
      local = local.balanced(leaving: MPHc.completions(level, law: law))
      guard let inverse = local.scaled(by: -1).inverse() else { return nil }
      stay.append(inverse)
    }
    var vector = [1.0]
    var below = 0.0
    for busy in 1...servers {
      below += vector.reduce(0, +)
      var inflow = Array(repeating: 0.0, count: levels[busy].states.count)
      for (row, state) in levels[busy - 1].states.enumerated() {
        for entering in law.start.indices where law.start[entering] > 0 {
          guard let column = levels[busy].place(of: state, leaving: nil, entering: entering)
          else { return nil }
          inflow[column] += vector[row] * arrivalRate * law.start[entering]
        }
      }
      vector = stay[servers - busy].applied(toRow: inflow)
      let size = vector.reduce(0, +)
      if size > 0x1p400 {
        below /= size
        vector = vector.map { $0 / size }
      }
    }
    let waiting = repeating.sum.applied(toRow: vector)
    let queue = repeating.sum.applied(toRow: repeating.rate.applied(toRow: waiting))
    let total = below + waiting.reduce(0, +)
    guard total > 0, total.isFinite else { return nil }
    probabilityOfWaiting = waiting.reduce(0, +) / total
    meanQueueLength = queue.reduce(0, +) / total
    meanWait = meanQueueLength / arrivalRate
  }

  /// The rate at which each state of a level completes services.
  private static func completions(
    _ level: PhaseOccupancy, law: (rates: [Double], start: [Double], next: [Int?])
  ) -> [Double] {
    level.states.map { state in
      law.rates.indices.filter { law.next[$0] == nil }
        .reduce(0) { $0 + Double(state[$1]) * law.rates[$1] }
    }
  }

  /// Phase changes without a completion, and the rates at which states are left.
  private static func within(
    _ level: PhaseOccupancy, law: (rates: [Double], start: [Double], next: [Int?]),
    arrivalRate: Double
  ) -> SquareMatrix {
    var matrix = SquareMatrix(size: level.states.count)
    for (row, state) in level.states.enumerated() {
      matrix[row, row] -= arrivalRate
      for phase in law.rates.indices where state[phase] > 0 {
        let rate = Double(state[phase]) * law.rates[phase]
        matrix[row, row] -= rate
        guard let next = law.next[phase],
          let column = level.place(of: state, leaving: phase, entering: next)
        else { continue }
        matrix[row, column] += rate
      }
    }
    return matrix
  }
}
