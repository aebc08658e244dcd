import Documents
import Testing
import Workloads

struct SampleWorkloadTests {
  @Test(arguments: Samples.workloadNames)
  func sampleReadsWithoutAProblem(_ name: String) throws {
    let diagnostics = Diagnostics()
    let profile = Samples.sample(name, diagnostics)
    #expect(diagnostics.all.isEmpty, "\(diagnostics.sorted)")
    let read = try #require(profile)
    #expect(read.name == name)
    #expect(abs(read.weights.reduce(0) { $0 + $1.weight.value } - 100) < 1e-9)
    #expect(abs(read.users.reduce(0) { $0 + $1.share } - 1) < 1e-12)
    #expect(abs(read.traffic.hourlyWeights.reduce(0, +) - 168) < 1e-9)
    let summary = WorkloadSummary(read)
    #expect(summary.inputTokensPerRun > 0 && summary.outputTokensPerRun > 0)
    #expect(summary.peakRunsPerSecond >= summary.meanRunsPerSecond)
    #expect(summary.givenInputs > 5 && summary.givenInputs <= summary.allInputs)
  }

  @Test(arguments: Samples.archetypeNames)
  func archetypeCompletesAShortWorkload(_ name: String) throws {
    let diagnostics = Diagnostics()
    var text = Samples.short.replacing("support-agent", with: name)
    if name == "general" {
      text += "run: {steps: {mean: 2, max: 4}, input_tokens: {p50: 10, p95: 20}, "
      text += "output_tokens: {p50: 1, p95: 2}}\n"
    }
    let profile = Samples.read(text, diagnostics)
    #expect(diagnostics.all.isEmpty, "\(diagnostics.sorted)")
    let read = try #require(profile)
    for record in read.inputs where record.origin == .archetype(name: name, key: record.key) {
      // Words aside, an archetype states ranges: nobody knows another's figures exactly.
      let words = ["interaction", "shape", "time_zone", "name"]
      let isWord = words.contains { record.key.hasSuffix($0) }
      #expect(isWord || record.value.contains("likely"), "\(record)")
    }
  }

  @Test func shortFormTakesTheRestFromItsArchetypeAsRanges() throws {
    let diagnostics = Diagnostics()
    let profile = try #require(Samples.sample("hr-bot", diagnostics))
    #expect(
      profile.traffic.runsPerMonth.value
        == UncertainNumber(
          low: 240_000, likely: 252_000, high: 264_000))
    #expect(profile.run.stepsMean.value == UncertainNumber(low: 2.2, likely: 3.2, high: 4.5))
    #expect(
      profile.run.stepsMean.origin == .archetype(name: "support-agent", key: "run.steps.mean"))
    #expect(
      profile.finance.discountRate.origin
        == .archetype(
          name: "general", key: "finance.discount_rate"))
    #expect(profile.objectives.budgetPerMonth?.bound.value == 20_000)
    #expect(profile.objectives.e2eP95?.bound.value == 60)
    #expect(profile.objectives.e2eP95?.isHard == false)
    #expect(profile.run.tools.map(\.name) == ["order-lookup"])
  }
}
