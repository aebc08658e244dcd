import Documents
import Testing
import Workloads

struct WorkloadReaderTests {
  private func codes(_ text: String) -> [String] {
    let diagnostics = Diagnostics()
    _ = Samples.read(text, diagnostics)
    return diagnostics.sorted.map {
      "\($0.code)@\($0.location.map { "\($0.line):\($0.column)" } ?? "-")"
    }
  }

  @Test func fullFormSaysEverythingItself() throws {
    let diagnostics = Diagnostics()
    let profile = try #require(Samples.sample("support-agent", diagnostics))
    #expect(profile.like == nil)
    for record in profile.inputs {
      guard case .input = record.origin else {
        Issue.record("\(record.key) comes from \(record.origin)")
        continue
      }
    }
    #expect(profile.run.inputTokens.p50.value.likely == 1100)
    // Mean of the lognormal through the two percentiles, by hand: exp(ln 1100 + s²/2), s = ln(4800/1100)/1.6449.
    #expect(abs(profile.run.inputTokens.mean.value.likely - 1642.7) < 1)
    #expect(profile.objectives.e2eP95?.isHard == true)
    #expect(profile.organisation.facts["dpia_done"]?.value.value == "true")
    #expect(profile.organisation.facts["dpia_done"]?.date == "2026-10-30")
    #expect(profile.state.retention.value.likely == 90 * 86400)
  }

  @Test func reportsFiveMistakesAtTheirPlaces() {
    let text = """
      workload: test
      like: suport-agent
      traffic: {runs_per_month: -5}
      users: {UK: 100%}
      data: {classes: [personel]}
      models: [claude-sonnet-5]
      objectives: {e2e_p95: 12 GB/s}

      """
    let found = codes(text)
    for expected in [
      "unknown-value@2:7", "range@3:27", "country@4:9", "unknown-value@5:18", "unit@7:23",
    ] {
      #expect(found.contains(expected), "\(found)")
    }
    #expect(found.count == 5, "\(found)")
  }

  @Test(arguments: [
    ("traffic: {runs_per_month: 0}", "zero-traffic@3:11"),
    ("traffic: {people: 0, runs_per_person_per_day: 3}", "zero-traffic@3:11"),
    ("traffic: {runs_per_month: 1, people: 3, runs_per_person_per_day: 3}", "conflict@3:11"),
    ("traffic: {runs_per_month: 1, shape: [1, 2]}", "shape@3:37"),
    ("traffic: {runs_per_month: 1, shape: ofice-hours}", "unknown-value@3:37"),
    ("traffic: {runs_per_month: 1, time_zone: Europe/Berln}", "time-zone@3:30"),
    ("traffic: {runs_per_month: 1e17, growth_per_month: 300%}", "range@3:33"),
    ("traffic: {shape: flat}", "missing-key@3:10"),
    ("traffic: {runs_per_mont: 4}", "unknown-key@3:11"),
    ("traffic: {runs_per_month: 1, burstiness: {interarrival_cv: 0}}", "range@3:60"),
    ("traffic: 5", "type@3:10"),
  ])
  func refusesTraffic(_ line: String, _ expected: String) {
    let text = Samples.short.replacing("traffic: {runs_per_month: 1000}", with: line)
    #expect(codes(text).contains(expected), "\(codes(text))")
  }

  @Test(arguments: [
    ("run: {steps: {mean: 4, max: 2}}", "order@7:24"),
    ("run: {steps: {mean: 0.5, max: 2}}", "range@7:15"),
    ("run: {input_tokens: {p50: 100, p95: 50}}", "order@7:32"),
    ("run: {input_tokens: {p50: 100}}", "spread@7:21"),
    ("run: {input_tokens: 100}", "type@7:21"),
    ("run: {output_tokens: {mean: 10, p50: 20}}", "spread@7:22"),
    ("run: {tools: [{name: a}]}", "missing-key@7:15"),
    ("run: {retrieval: {dimensions: 1e9}}", "range@7:18"),
    ("weights: {cost: 0}", "weights@7:10"),
    ("weights: {cots: 100}", "unknown-key@7:11"),
    ("objectives: {availability: 100%}", "range@7:14"),
    ("objectives: {availability: {at_least: 120%}}", "range@7:39"),
    ("objectives: {first_response_p95: 9 s, e2e_p95: 3 s}", "order@7:14"),
    ("objectives: {budget_per_month: 20000}", "unit@7:32"),
    ("organisation: {go_live: 2027-02-30}", "date@7:16"),
    ("organisation: {country: Germany}", "country@7:25"),
    ("finance: {currency: EUR}", "unknown-value@7:21"),
    ("finance: {horizon: 3000 months}", "range@7:11"),
    ("compliance: [gpdr]", "unknown-value@7:14"),
    ("interaction: batch", "missing-key@1:1"),
    ("organisation: {facts: none.yaml}", "missing-file@7:23"),
    ("nonsense: 1", "unknown-key@7:1"),
  ])
  func refuses(_ line: String, _ expected: String) {
    let text = Samples.short + line + "\n"
    #expect(codes(text).contains(expected), "\(codes(text))")
  }

  @Test func rescalesWeightsWithAWarning() throws {
    let diagnostics = Diagnostics()
    let text = Samples.short + "weights: {cost: 3, latency: 1}\n"
    let profile = try #require(Samples.read(text, diagnostics))
    #expect(diagnostics.warnings.map(\.code) == ["weights"])
    #expect(profile.weights.map(\.weight.value) == [75, 25, 0, 0, 0, 0, 0])
  }

  @Test func takesBurstinessAsAnIndexOfDispersion() throws {
    let diagnostics = Diagnostics()
    let text = Samples.short.replacing(
      "{runs_per_month: 1000}",
      with: "{runs_per_month: 1000, burstiness: {index_of_dispersion_1min: 4}}")
    let profile = try #require(Samples.read(text, diagnostics))
    #expect(profile.traffic.interarrivalCV.value == UncertainNumber(2))
  }

  @Test func hashCoversTheFactsFile() throws {
    let text = Samples.short + "organisation: {facts: f.yaml}\n"
    let hashes = try ["a: true", "a: false"].map { facts in
      try #require(Samples.read(text, files: ["dir/f.yaml": facts], Diagnostics())).contentHash
    }
    #expect(hashes[0] != hashes[1])
    let plain = try #require(Samples.read(Samples.short, Diagnostics()))
    #expect(plain.contentHash == Digest.sha256(Samples.short))
  }

  @Test func needsWhatNobodyElseCanKnow() {
    #expect(
      codes("workload: w\n").filter { $0.hasPrefix("missing-key") }.count >= 6)
  }
}
