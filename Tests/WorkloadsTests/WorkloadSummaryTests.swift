import Documents
import Testing
import Workloads

struct WorkloadSummaryTests {
  @Test func addsUpByHand() throws {
    let text = """
      workload: w
      interaction: sync
      traffic: {runs_per_month: 2628000, shape: flat}
      users: {DE: 100%}
      run:
        steps: {mean: 3, max: 3}
        input_tokens: {p50: 1000, p95: 1000}
        output_tokens: {p50: 60, p95: 60}
        growth_per_step: 40
        shared_prefix_tokens: 500
        tools: [{name: t, calls_per_step: 0.5, duration: 2 s}]
      models: [m]
      data: {classes: [internal]}
      """
    let diagnostics = Diagnostics()
    let profile = try #require(Samples.read(text, diagnostics), "\(diagnostics.all)")
    let summary = WorkloadSummary(profile)
    // Steps 1, 2, 3 see 1000, 1100 and 1200 tokens.
    #expect(abs(summary.inputTokensPerRun - 3300) < 1e-6)
    #expect(abs(summary.outputTokensPerRun - 180) < 1e-6)
    #expect(summary.cacheableTokensPerRun == 1500)
    #expect(summary.toolCallsPerRun == 1)
    #expect(abs(summary.peakRunsPerSecond - 1) < 1e-12)
    // 180 tokens at 60/s, three first tokens at 0.5 s, one call of 2 s.
    #expect(abs(summary.guessedRunSeconds - 6.5) < 1e-6)
    #expect(abs(summary.guessedPeakConcurrentRuns - 6.5) < 1e-6)
    #expect(summary.lines.count == 5)
    #expect(summary.lines[1].hasPrefix("a run: 3.00 steps, 3,300 tokens in"))
  }
}
