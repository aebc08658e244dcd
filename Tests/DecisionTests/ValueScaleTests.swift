import Decision
import Testing

struct ValueScaleTests {
  @Test func runsFromWorstToBestAndIsClamped() {
    let scale = ValueScale(worst: 6, best: 2)
    #expect([7, 6, 5, 2, 1].map { scale.value(of: $0) } == [0, 0, 0.25, 1, 1])
    #expect(scale.value(of: .infinity) == 0)
    #expect(scale.value(of: -.infinity) == 1)
    #expect(scale.value(of: .nan) == nil)
    #expect(scale.figure(worth: 0.25) == 5)
  }

  @Test func equalAndHugeAnchorsGiveNoNaN() {
    #expect(ValueScale(worst: 0, best: 0).value(of: 3) == 1)
    let huge = ValueScale(worst: -Double.greatestFiniteMagnitude, best: .greatestFiniteMagnitude)
    #expect(huge.value(of: 0) == 0.5)
  }

  @Test func criterionRefusesAnchorsInTheWrongOrder() {
    #expect(
      Criterion(name: "x", unit: "", direction: .lowerIsBetter, worst: 1, best: 2) == nil)
    #expect(
      Criterion(name: "x", unit: "", direction: .higherIsBetter, worst: 2, best: 1) == nil)
    #expect(
      Criterion(name: "x", unit: "", direction: .higherIsBetter, worst: .nan, best: 1) == nil)
  }

  @Test func logarithmicScaleCountsFactors() throws {
    let scale = try #require(ValueScale(logarithmicFrom: 10, to: 0.1))
    #expect([100, 10, 1, 0.1, 0, -1].map { scale.value(of: $0) } == [0, 0, 0.5, 1, 1, 1])
    #expect((scale.figure(worth: 0.5) - 1).magnitude < 1e-12)
    #expect(ValueScale(logarithmicFrom: 0, to: 1) == nil)
    let neighbour = try #require(ValueScale(logarithmicFrom: 1e300, to: 1e300.nextUp))
    #expect(neighbour.value(of: 1e300) == 0)
    let criterion = Criterion(
      name: "x", unit: "s", direction: .lowerIsBetter, worst: 6, best: 2, shape: .logarithmic,
      note: "objective and three times the objective")
    #expect(criterion?.scale.shape == .logarithmic)
    #expect(
      Criterion(
        name: "x", unit: "", direction: .higherIsBetter, worst: 0, best: 1, shape: .logarithmic)
        == nil)
  }
}
