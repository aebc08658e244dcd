import Documents
import Testing
import Workloads

struct TraceReaderTests {
  private func read(_ text: String) -> ([RequestTrace.Request]?, Diagnostics) {
    let diagnostics = Diagnostics()
    guard
      let file = SourceFile(path: "t.csv", bytes: Array(text.utf8), diagnostics: diagnostics)
    else { return (nil, diagnostics) }
    return (TraceReader.read(file, diagnostics: diagnostics), diagnostics)
  }

  @Test(arguments: [
    "timestamp,input_tokens,output_tokens\n5,10,1\n6.5,20,2\n",
    "TIMESTAMP,ContextTokens,GeneratedTokens\n2023-12-31 23:59:59.5,10,1\n2024-01-01 00:00:01,20,2\n",
    "timestamp,input_tokens,output_tokens\n2024-01-01T00:00:01Z,10,1\n2024-01-01T02:00:02.5+02:00,20,2\n",
    "{\"timestamp\": 1000, \"input_length\": 10, \"output_length\": 1, \"hash_ids\": [1, [2]]}\n"
      + "{\"timestamp\": 2500, \"input_length\": 20, \"output_length\": 2}\n",
    "{\"timestamp\":6.5,\"input_tokens\":20,\"output_tokens\":2}\n\n"
      + "{\"timestamp\":5,\"input_tokens\":10,\"output_tokens\":1}",
  ])
  func readsEachForm(_ text: String) throws {
    let (requests, diagnostics) = read(text)
    #expect(diagnostics.all.isEmpty, "\(diagnostics.all)")
    #expect(
      requests == [
        RequestTrace.Request(arrival: 0, inputTokens: 10, outputTokens: 1),
        RequestTrace.Request(arrival: 1.5, inputTokens: 20, outputTokens: 2),
      ])
  }

  @Test(arguments: [
    ("a,b\n1,2\n", 1), ("timestamp,input_tokens,output_tokens\nx,1,1\n0,-1,1\n0,1,1.5\n", 3),
    ("{\"timestamp\":1}\n", 1),
    ("{\"timestamp\":1,\"input_tokens\":1,\"output_tokens\":1}\n[1]\n", 1),
    ("timestamp,input_tokens,output_tokens\n" + String(repeating: "x,1,1\n", count: 100), 21),
  ])
  func reportsWhatItCannotRead(_ text: String, _ count: Int) {
    let (requests, diagnostics) = read(text)
    #expect(requests == nil)
    #expect(diagnostics.errors.count == count, "\(diagnostics.all)")
  }

  @Test func workloadReplaysATrace() throws {
    let trace = "timestamp,input_tokens,output_tokens\n0,100,10\n10,300,30\n20,200,20\n"
    for line in ["traffic: {trace: t.csv}", "trace: t.csv"] {
      let text = Samples.short.replacing("traffic: {runs_per_month: 1000}", with: line)
      let diagnostics = Diagnostics()
      let profile = try #require(
        Samples.read(text, files: ["dir/t.csv": trace], diagnostics), "\(diagnostics.all)")
      #expect(diagnostics.all.isEmpty)
      #expect(profile.trace?.requests.count == 3)
      #expect(profile.run.stepsMean.value == UncertainNumber(1) && profile.run.stepsMax == 1)
      #expect(profile.run.growthPerStep.value == UncertainNumber(0))
      #expect(profile.run.inputTokens.mean.value == UncertainNumber(200))
      // Three calls in 30 s (20 s and one mean gap): a tenth of a call a second over 730 h.
      #expect(profile.traffic.runsPerMonth.value.likely == 262_800)
      #expect(profile.traffic.interarrivalCV.value.likely == 0)
      let other = try #require(
        Samples.read(text, files: ["dir/t.csv": trace + "21,1,1\n"], Diagnostics()))
      #expect(other.contentHash != profile.contentHash)
    }
  }

  @Test func refusesATraceWithoutALength() {
    let text = Samples.short.replacing("runs_per_month: 1000", with: "trace: t.csv")
    for trace in ["timestamp,input_tokens,output_tokens\n0,1,1\n", "", "a\u{0}"] {
      let diagnostics = Diagnostics()
      #expect(Samples.read(text, files: ["dir/t.csv": trace], diagnostics) == nil)
      #expect(diagnostics.errors.count == 1, "\(diagnostics.all)")
    }
    let missing = Diagnostics()
    #expect(Samples.read(text, missing) == nil)
    #expect(missing.errors.map(\.code) == ["missing-file"])
    #expect(missing.errors.first?.location?.line == 3)
  }
}
