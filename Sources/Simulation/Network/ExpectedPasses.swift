/// How often a run passes each operation of its program on average: the traffic equations.
///
/// Solves v = e₀ + Pᵀv over the operations that can be reached (Jackson 1957, eq. 1), by Gaussian
/// elimination with pivoting: loops and branches are exact, whatever they lead to. Ways that only a
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
    var matrix = [[Double]](
      repeating: [Double](repeating: 0, count: places.count), count: places.count)
    var right = [Double](repeating: 0, count: places.count)
    right[0] = 1
    for (column, place) in places.enumerated() {
      matrix[column][column] += 1
      for way in ways[place] where way.weight > 0 { matrix[rank[way.to]][column] -= way.weight }
    }
    guard let solution = Self.solve(matrix, right) else { return nil }
    var passes = [Double](repeating: 0, count: program.count)
    for (index, place) in places.enumerated() {
      guard solution[index].isFinite, solution[index] > -1e-9, solution[index] < 1e9 else {
        return nil
      }
      passes[place] = max(0, solution[index])
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

  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    var rows = matrix
    var right = right
    let count = right.count
    for column in 0..<count {
      guard
        let pivot = (column..<count).max(by: {
          abs(rows[$0][column]) < abs(rows[$1][column])
        }), abs(rows[pivot][column]) > 1e-12
      else { return nil }
      rows.swapAt(column, pivot)
      right.swapAt(column, pivot)
      for row in column + 1..<max(count, column + 1) where rows[row][column] != 0 {
        let factor = rows[row][column] / rows[column][column]
        for other in column..<count { rows[row][other] -= factor * rows[column][other] }
        right[row] -= factor * right[column]
      }
    }
    var solution = right
    for row in (0..<count).reversed() {
      for other in row + 1..<max(count, row + 1) {
        solution[row] -= rows[row][other] * solution[other]
      }
      solution[row] /= rows[row][row]
    }
    return solution
  }
}
