import Statistics
import Workloads

/// How often a run passes each operation of its program on average: the traffic equations.
///
/// Solves the traffic equations (`TrafficEquations`) over the operations that can be reached: loops
/// and branches are exact, whatever they lead to. Ways that only a
/// refusal, an overflow or an outage takes are left out. O(n³) in the operations.
struct ExpectedPasses {
  /// By operation.
  let passes: [Double]

  /// Nil when there is a way on which a run never ends.
  init?(_ program: [Operation], runs: RunSampler) {
    guard !program.isEmpty else {
      passes = []
      return
    }
    let ways = program.indices.map { Self.ways(program, $0, runs) }
    // What cannot be reached does not count, even if it goes round in circles.
    var reached = [Bool](repeating: false, count: program.count)
    var open = [0]
    reached[0] = true
    while let place = open.popLast() {
      for way in ways[place] where way.weight > 0 && !reached[way.to] {
        reached[way.to] = true
        open.append(way.to)
      }
    }
    let places = program.indices.filter { reached[$0] }
    var rank = [Int](repeating: -1, count: program.count)
    for (index, place) in places.enumerated() { rank[place] = index }
    var leading = [[Double]](
      repeating: [Double](repeating: 0, count: places.count), count: places.count)
    for (row, place) in places.enumerated() {
      for way in ways[place] where way.weight > 0 { leading[row][rank[way.to]] += way.weight }
    }
    let entering = places.indices.map { $0 == 0 ? 1.0 : 0 }
    guard let solution = TrafficEquations.passes(entering: entering, leading: leading) else {
      return nil
    }
    var passes = [Double](repeating: 0, count: program.count)
    for (index, place) in places.enumerated() {
      // So many passes are a circle that rounding has opened a little.
      guard solution[index] < 1e9 else { return nil }
      passes[place] = solution[index]
    }
    self.passes = passes
  }

  /// Where an operation leads, and how often for each time it is passed.
  private static func ways(_ program: [Operation], _ place: Int, _ runs: RunSampler)
    -> [(to: Int, weight: Double)]
  {
    let next = (to: place + 1, weight: 1.0)
    var ways: [(to: Int, weight: Double)]
    switch program[place] {
    case .finish, .endBranch: return []
    case .jump(let to): ways = [(to, 1)]
    case .branch(let all): ways = all.map { ($0.to, $0.probability) }
    case .divide(let share, let to): ways = [(to, share), (place + 1, 1 - share)]
    case .loop(let mean, let exit): ways = [(place + 1, min(1, mean)), (exit, 1 - min(1, mean))]
    case .endLoop(let to):
      var mean = 1.0
      if to > 0, to <= program.count, case .loop(let stated, _) = program[to - 1] { mean = stated }
      let again = mean > 1 ? 1 - 1 / mean : 0
      ways = [(to, again), (place + 1, 1 - again)]
    case .repeatStep(let to):
      let steps = max(1, runs.steps.mean)
      ways = [(to, 1 - 1 / steps), (place + 1, 1 / steps)]
    case .fork(let tool, let body):
      let steps = max(1, runs.steps.mean)
      let calls = runs.tools.indices.contains(tool) ? runs.tools[tool].callsPerStep : 0
      ways = [next, (body, calls * (steps - 1) / steps)]
    default: ways = [next]
    }
    ways.removeAll { !program.indices.contains($0.to) }
    return ways
  }
}
