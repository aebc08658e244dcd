import Decision
import Statistics
import Testing

/// What holds for every method on every table, however degenerate.
struct RobustnessTests {
  @Test(arguments: RandomTables.all)
  func nothingIsEverNaN(_ table: RandomTables.Table) throws {
    let matrix = try #require(table.matrix)
    let weights = table.weights
    var numbers: [Double] = []
    for normalisation in Normalisation.allCases {
      numbers += WeightedSum(matrix, normalisation: normalisation)?.scores(weights: weights) ?? []
      guard let topsis = Topsis(matrix, normalisation: normalisation) else { continue }
      let result = try #require(topsis.result(weights: weights))
      numbers += result.toIdeal + result.toAntiIdeal + result.closeness.compactMap { $0 }
    }
    let vikor = try #require(Vikor(matrix, weights: weights))
    numbers += vikor.groupRegret + vikor.individualRegret + vikor.compromise
    #expect(!vikor.compromiseSet.isEmpty)
    for preference in [
      PreferenceFunction.usual, .uShape(q: 0), .vShape(p: 0), .level(q: 0, p: 0),
      .linear(q: 0, p: 0), .linear(q: 1, p: 2),
    ] {
      let flows = try #require(PrometheeII(matrix, weights: weights, preference: preference))
      numbers += flows.netFlow + flows.leavingFlow + flows.enteringFlow
      let sum = flows.netFlow.reduce(0, +)
      #expect(sum.magnitude < 1e-12)
    }
    if let entropy = EntropyWeights(matrix) { numbers += entropy.entropy + (entropy.weights ?? []) }
    let odd = numbers.filter { !$0.isFinite }
    #expect(odd.isEmpty)
    for method in RankingMethod.allCases {
      let places = method.places(matrix, weights: weights)
      guard let places else { continue }
      #expect(places.order.sorted() == Array(matrix.ids.indices))
      #expect(!places.first.isEmpty)
    }
  }

  @Test(arguments: RandomTables.all)
  func optionsAlikeTieUnderEveryMethod(_ table: RandomTables.Table) throws {
    let matrix = try #require(table.matrix)
    for method in RankingMethod.allCases {
      guard let places = method.places(matrix, weights: table.weights) else { continue }
      for a in table.rows.indices {
        for b in table.rows.indices where table.rows[a] == table.rows[b] {
          #expect(places.competition[a] == places.competition[b], "\(method)")
        }
      }
    }
  }

  @Test(arguments: RandomTables.random)
  func winnerWithPositiveWeightsIsOnTheFront(_ table: RandomTables.Table) throws {
    let (method, rows) = try #require(Self.anchored(table))
    let front = ParetoFront(rows: rows, criteria: method.criteria)
    for option in method.ranking(of: rows) where option.rank == 1 {
      // A dominated option may tie where a column that tells the two apart is clamped or constant.
      let dominators = front.dominators.first { $0.option == option.id }?.by ?? []
      #expect(dominators.isEmpty)
    }
  }

  @Test(arguments: RandomTables.random)
  func theWinnerChangesJustOutsideItsStabilityIntervals(_ table: RandomTables.Table) throws {
    let (method, rows) = try #require(Self.anchored(table))
    guard let intervals = WeightStability.intervals(of: method, rows: rows),
      let winner = method.ranking(of: rows).first
    else { return }
    for (index, stability) in intervals.enumerated() {
      let ends = [
        (stability.interval.lowerBound - 1e-6, stability.rivalBelow, false),
        (stability.interval.lowerBound + 1e-6, nil, true),
        (stability.interval.upperBound - 1e-6, nil, true),
        (stability.interval.upperBound + 1e-6, stability.rivalAbove, false),
      ]
      for (weight, rival, inside) in ends where (0...1).contains(weight) {
        guard inside == (stability.interval ~= weight) else { continue }
        let rest = 1 - method.weights[index]
        guard rest > 0 else { continue }
        let weights = method.weights.enumerated().map { other, old in
          other == index ? weight : old * (1 - weight) / rest
        }
        let moved = try #require(AnchoredWeightedSum(criteria: method.criteria, weights: weights))
        let first = moved.ranking(of: rows).filter { $0.rank == 1 }.map(\.id)
        #expect(first.contains(winner.id) == inside, "\(stability) at \(weight)")
        if !inside, let rival { #expect(first.contains(rival)) }
      }
    }
  }

  @Test func rankReversalNeverHappensWithAnchors() throws {
    let criteria = try ["x", "y", "z"].map {
      try #require(
        Criterion(name: $0, unit: "", direction: .higherIsBetter, worst: 0, best: 100))
    }
    let method = try #require(AnchoredWeightedSum(criteria: criteria, weights: [5, 3, 2]))
    for number in 0..<40 {
      var stream = RandomStream(seed: 3, name: "reversal \(number)")
      let rows = (0..<6).map { _ in (0..<3).map { _ in stream.uniform() * 120 } }
      let matrix = try #require(
        DecisionMatrix(
          ids: rows.indices.map(String.init), names: criteria.map(\.name),
          directions: criteria.map(\.direction), rows: rows))
      let check = try #require(
        RankReversal(matrix) { table in
          let scored = method.ranking(
            of: table.ids.indices.map { DecisionRow(id: table.ids[$0], figures: table.row($0)) })
          return Places(
            table.ids.map { id in scored.first { $0.id == id }?.score ?? 0 }, .largestFirst)
        })
      #expect(check.culprits.isEmpty && check.removals.count == 5)
    }
  }

  private static func anchored(_ table: RandomTables.Table) -> (AnchoredWeightedSum, [DecisionRow])?
  {
    let criteria = table.directions.enumerated().compactMap { index, direction in
      Criterion(
        name: "c\(index)", unit: "", direction: direction,
        worst: direction == .higherIsBetter ? -1 : 101,
        best: direction == .higherIsBetter ? 101 : -1
      )
    }
    let rows = table.rows.enumerated().map {
      DecisionRow(id: String($0.offset + 1000), figures: $0.element)
    }
    return AnchoredWeightedSum(criteria: criteria, weights: table.weights).map { ($0, rows) }
  }
}
