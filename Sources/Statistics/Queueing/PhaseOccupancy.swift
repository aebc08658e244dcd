/// All ways in which a number of busy servers can be spread over service phases, in one order.
struct PhaseOccupancy {
  let states: [[Int]]
  private let index: [[Int]: Int]

  init(busy: Int, phases: Int) {
    var found: [[Int]] = []
    var current = Array(repeating: 0, count: phases)
    func fill(_ phase: Int, _ left: Int) {
      if phase == phases - 1 {
        current[phase] = left
        found.append(current)
        return
      }
      for count in 0...left {
        current[phase] = count
        fill(phase + 1, left - count)
      }
    }
    fill(0, busy)
    states = found
    index = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1, $0) })
  }

  /// The place of a state after a server left one phase and another entered one.
  func place(of state: [Int], leaving: Int?, entering: Int?) -> Int? {
    var state = state
    if let leaving { state[leaving] -= 1 }
    if let entering { state[entering] += 1 }
    return index[state]
  }

  /// The number of states, or nil beyond a bound: busy + phases - 1 over phases - 1.
  static func count(busy: Int, phases: Int, atMost bound: Int) -> Int? {
    var count = 1.0
    for phase in 1..<max(phases, 1) { count = count * Double(busy + phase) / Double(phase) }
    return count <= Double(bound) ? Int(count.rounded()) : nil
  }
}
