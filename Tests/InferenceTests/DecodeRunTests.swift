import Inference
import Testing

@Suite struct DecodeRunTests {
  @Test func closedFormIsTheSumOfItsSteps() throws {
    let model = try Samples.setup().steps
    let run = DecodeRun(model, batch: 17, context: 9_000)
    var sum = 0.0
    for step in 0..<3_000 {
      #expect((run.duration(step) - sum).magnitude <= 1e-9 * (1 + sum))
      sum +=
        model.time(of: StepLoad(decodes: 17, decodeContext: 9_000 + 17 * Double(step))).total
    }
  }

  @Test func stepsReachingATimeAreTheFewest() {
    let run = DecodeRun(first: 1, growth: 0.5)
    #expect(run.duration(3) == 4.5)
    #expect(run.steps(reaching: -1, limit: 9) == 1)
    #expect(run.steps(reaching: 1, limit: 9) == 1)
    #expect(run.steps(reaching: 1.01, limit: 9) == 2)
    #expect(run.steps(reaching: 4.5, limit: 9) == 3)
    #expect(run.steps(reaching: 4.6, limit: 9) == 4)
    #expect(run.steps(reaching: 1e9, limit: 9) == 9)
  }
}
