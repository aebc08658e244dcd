import Testing
import Workloads

struct StepDistributionTests {
  @Test(arguments: [
    (1.0, 10), (3.2, 10), (5.5, 10), (9.0, 10), (10.0, 10), (1.8, 5), (12.0, 40), (1.0, 1),
  ])
  func meetsItsMean(_ mean: Double, _ max: Int) {
    let steps = StepDistribution(mean: mean, max: max)
    #expect(abs(steps.mean - mean) < 1e-9)
    #expect(steps.probabilities.count <= max)
    #expect(abs(steps.probabilities.reduce(0, +) - 1) < 1e-12)
  }

  @Test func bringsBadValuesToTheNearestEnd() {
    #expect(StepDistribution(mean: .nan, max: 3).mean == 1)
    #expect(StepDistribution(mean: 9, max: 3).mean == 3)
    #expect(StepDistribution(mean: 0, max: -1).mean == 1)
  }

  @Test func drawsEveryCount() {
    let steps = StepDistribution(mean: 2, max: 3)
    #expect(steps.steps(at: 0) == 1)
    #expect(steps.steps(at: 0.999999) == 3)
    #expect(steps.steps(at: 1) == 3)
    // A constant 3 steps carries 0 + 1 + 2 = 3 steps' growth.
    #expect(StepDistribution(mean: 3, max: 3).meanPairs == 3)
  }
}
