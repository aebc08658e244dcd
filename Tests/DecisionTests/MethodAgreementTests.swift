import Decision
import Testing

struct MethodAgreementTests {
  /// Five deployment options (case mcda-001), anchored at their extremes: three winners from one
  /// table.
  private func sample() throws -> (AnchoredWeightedSum, [DecisionRow]) {
    let figures: [[Double]] = [
      [4120, 1.9, 22, 99.95, 3], [2980, 2.6, 18, 99.9, 4], [6450, 1.2, 65, 99.99, 2],
      [11800, 0.8, 120, 99.5, 1], [3890, 2.1, 30, 99.95, 3],
    ]
    let anchors: [(String, Double, Double)] = [
      ("cost", 11800, 2980), ("latency", 2.6, 0.8), ("operations", 120, 18),
      ("availability", 99.5, 99.99), ("lock-in", 4, 1),
    ]
    let criteria = try anchors.map { name, worst, best in
      try #require(
        Criterion(
          name: name, unit: "", direction: worst > best ? .lowerIsBetter : .higherIsBetter,
          worst: worst, best: best))
    }
    let method = try #require(
      AnchoredWeightedSum(criteria: criteria, weights: [0.35, 0.25, 0.15, 0.15, 0.1]))
    return (
      method, figures.enumerated().map { DecisionRow(id: "\($0.offset)", figures: $0.element) }
    )
  }

  @Test func saysWhoAgreesAndWhatSplitsTheOthers() throws {
    let (method, rows) = try sample()
    let agreement = try #require(MethodAgreement(rows: rows, method: method))
    #expect(agreement.winners == ["0"])
    let byName = Dictionary(
      uniqueKeysWithValues: agreement.witnesses.map { ($0.method, $0) })
    #expect(byName["weighted sum (sum)"]?.winners == ["1"])
    #expect(byName["weighted sum (sum)"]?.splittingCriterion == "cost")
    #expect(byName["VIKOR"]?.winners == ["2"])
    #expect(byName["VIKOR"]?.splittingCriterion == "latency")
    #expect(byName["TOPSIS (vector)"]?.agrees == true)
    #expect(agreement.answered == RankingMethod.allCases.count + 1)
    #expect(agreement.agreeing.contains("PROMETHEE II"))
    #expect(agreement.assumed.isEmpty)
  }

  @Test func noiseMakesSmallDifferencesIrrelevant() throws {
    let (method, rows) = try sample()
    let noisy = try #require(
      MethodAgreement(rows: rows, method: method, halfWidths: [1e6, 1e6, 1e6, 1e6, 1e6]))
    let witness = try #require(
      noisy.witnesses.first { $0.method == MethodAgreement.noiseAwareMethod })
    #expect(witness.winners == ["0", "1", "2", "3", "4"])
    #expect(MethodAgreement(rows: [], method: method) == nil)
  }
}
