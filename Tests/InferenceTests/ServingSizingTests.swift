import Inference
import Testing

@Suite struct ServingSizingTests {
  private func question(_ rate: Double) throws -> ServingSizing.Question {
    ServingSizing.Question(
      model: try Samples.llama8B(), accelerators: [try Samples.accelerator("H100")], rate: rate,
      promptTokens: 512, outputTokens: 128, objective: LatencyObjective(perToken: 0.040))
  }

  @Test func oneAcceleratorHoldsTwentyRequestsASecond() throws {
    let sizing = ServingSizing(try question(20))
    #expect(sizing.best?.accelerators == 1)
    let estimate = try #require(sizing.estimate)
    #expect(estimate.perToken.p95 <= 0.040)
    #expect(estimate.requestsPerSecond == 20)
  }

  @Test func moreAreNeededWhereOneCannotHoldTheRate() throws {
    let sizing = ServingSizing(try question(150))
    let best = try #require(sizing.best)
    #expect(best.accelerators > 1)
    #expect(sizing.proof.belowRate + sizing.proof.simulatedAndMissed > 0)
    let counted =
      sizing.proof.withoutRoom + sizing.proof.belowRate + sizing.proof.tooSlowAlone
      + sizing.proof.simulatedAndMissed + sizing.proof.notCheaper + 1
    #expect(counted == sizing.proof.candidates)
  }

  @Test func theCheapestMachineIsTaken() throws {
    var question = try question(20)
    func offer(_ name: String, _ count: Int, _ price: Double) -> AcceleratorOffer {
      AcceleratorOffer(
        provider: "p", instance: name, region: "r", accelerator: "H100", count: count,
        dollarsPerHour: price, source: "test")
    }
    question.offers = [offer("eight", 8, 40), offer("one", 1, 7), offer("dear", 1, 9)]
    let best = try #require(ServingSizing(question).best)
    #expect(best.offer?.instance == "one" && best.dollarsPerHour == 7)
    let price = ServingSizing.dollarsPerMillion(
      dollarsPerHour: 7.2, rate: 20, promptTokens: 512, outputTokens: 128)
    #expect((price.output - 0.78125).magnitude < 1e-9)
  }

  @Test func nothingFitsWithinATinyObjective() throws {
    var question = try question(20)
    question.objective = LatencyObjective(perToken: 1e-4)
    let sizing = ServingSizing(question)
    #expect(sizing.best == nil && sizing.estimate == nil)
    #expect(sizing.proof.tooSlowAlone > 0 && sizing.proof.simulated == 0)
  }
}
