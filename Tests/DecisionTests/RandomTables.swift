import Decision
import Statistics

/// Tables meant to break methods: random ones with zeros, ties, duplicates and constant columns,
/// and the degenerate ones by hand.
enum RandomTables {
  struct Table: Sendable, CustomStringConvertible {
    let description: String
    let rows: [[Double]]
    let directions: [Criterion.Direction]
    let weights: [Double]

    var matrix: DecisionMatrix? {
      DecisionMatrix(
        ids: rows.indices.map { String($0 + 1000) }, names: directions.indices.map { "c\($0)" },
        directions: directions, rows: rows)
    }
  }

  static let random: [Table] = (0..<60).map { number in
    var stream = RandomStream(seed: 7, name: "table \(number)")
    let options = 2 + stream.integer(below: 6)
    let criteria = 1 + stream.integer(below: 4)
    var rows = (0..<options).map { _ in
      (0..<criteria).map { _ in
        // A coarse grid makes ties, some of them at zero.
        number % 2 == 0 ? Double(stream.integer(below: 4)) : stream.uniform() * 100
      }
    }
    if number % 3 == 0, options > 2 { rows[1] = rows[0] }
    if number % 5 == 0 { for index in rows.indices { rows[index][0] = 3 } }
    let directions: [Criterion.Direction] = (0..<criteria).map { _ in
      stream.chance(0.5) ? .lowerIsBetter : .higherIsBetter
    }
    return Table(
      description: "random \(number)", rows: rows, directions: directions,
      weights: (0..<criteria).map { _ in 0.01 + stream.uniform() })
  }

  static let degenerate: [Table] = [
    table("one option", [[3, 4]]), table("all alike", [[1, 2], [1, 2], [1, 2]]),
    table("all zero", [[0, 0], [0, 0]]), table("one zero column", [[0, 1], [0, 2], [0, 3]]),
    table("negative", [[-5, -1], [-2, -3], [0, 0]]),
    table("huge", [[1.7e308, -1.7e308], [-1.7e308, 1.7e308], [0, 0]]),
    table(
      "tiny", [[.leastNonzeroMagnitude, 1e-300], [0, 2e-300], [3 * .leastNonzeroMagnitude, 0]]),
    table("rounding", [[0.1 + 0.2, 1], [0.3, 1]]),
  ]

  static let all = random + degenerate

  private static func table(_ name: String, _ rows: [[Double]]) -> Table {
    Table(
      description: name, rows: rows, directions: [.lowerIsBetter, .higherIsBetter],
      weights: [0.3, 0.7])
  }
}
