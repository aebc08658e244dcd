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
}
