import Documents
import Statistics
import Testing
import Workloads

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a fitted profile draws, read back from its file, has the figures of the trace.
struct TraceFitTests {
  /// What the person adds, because no trace tells it.
  private static let added = """
    users: {US: 100%}
    data: {classes: [internal]}
    models: [claude-sonnet-5]

    """

  private struct Figures {
    var cv: Double
    var dispersion: Double
    /// Mean, p50, p95 and p99.
    var input: [Double]
    var output: [Double]
  }

  private func file(_ text: String, _ path: String) throws -> SourceFile {
    try #require(SourceFile(path: path, bytes: Array(text.utf8), diagnostics: Diagnostics()))
  }

  private func fit(_ file: SourceFile) throws -> (TraceFit, [RequestTrace.Request]) {
    let diagnostics = Diagnostics()
    let requests = try #require(
      TraceReader.read(file, diagnostics: diagnostics), "\(diagnostics.all)")
    let fit = try #require(
      TraceFit(requests, of: file, name: "fitted", like: nil, diagnostics: diagnostics),
      "\(diagnostics.all)")
    return (fit, requests)
  }

  private func profile(_ fit: TraceFit) throws -> WorkloadProfile {
    let diagnostics = Diagnostics()
    // The archetype `general` has no steps of its own to hide what the fit leaves out.
    let text =
      fit.text + Self.added
      + "state: {conversation: 1 KiB, retention: 1 days, documents: 1 GiB}\n"
    return try #require(Samples.read(text, diagnostics), "\(diagnostics.all)\n\(text)")
  }

  private func figures(_ times: [Double], _ input: [Double], _ output: [Double]) -> Figures {
    let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let squares = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    var counts = [Double](repeating: 0, count: Int((times.last ?? 0) / 60))
    for time in times where Int(time / 60) < counts.count { counts[Int(time / 60)] += 1 }
    let average = counts.reduce(0, +) / Double(counts.count)
    let spread = counts.reduce(0) { $0 + ($1 - average) * ($1 - average) }
    func tokens(_ values: [Double]) -> [Double] {
      let sorted = values.sorted()
      return [values.reduce(0, +) / Double(values.count)]
        + [0.5, 0.95, 0.99].map { sorted[Int($0 * Double(sorted.count - 1))] }
    }
    return Figures(
      cv: (squares / Double(gaps.count)).squareRoot() / mean,
      dispersion: spread / Double(counts.count) / average, input: tokens(input),
      output: tokens(output))
  }

  /// Arrivals and whole tokens of a profile, as the simulator draws them.
  private func drawn(_ profile: WorkloadProfile, calls: Int) throws -> Figures {
    let rate = profile.traffic.runsPerMonth.value.likely / (730 * 3600)
    let bursts = profile.traffic.burstiness
    let process =
      bursts.process(rate: rate)
      ?? .renewal(rate: rate, variation: .variation(bursts.interarrivalCV))
    var arrivals = try #require(
      ArrivalStream(process, using: RandomStream(seed: 11, name: "arrivals")))
    var stream = RandomStream(seed: 12, name: "tokens")
    func tokens(_ spread: Spread) throws -> [Double] {
      let law = LogNormal(p50: spread.p50.value.likely, p95: spread.p95.value.likely)
      return (0..<200_000).map { _ in
        let uniform = stream.uniform()
        let value =
          spread.quantiles?.quantile(uniform)
          ?? min(law?.quantile(uniform) ?? 0, spread.max ?? .infinity)
        return max(1, value.rounded())
      }
    }
    return figures(
      (0..<calls).map { _ in arrivals.next() }, try tokens(profile.run.inputTokens),
      try tokens(profile.run.outputTokens))
  }

  private func check(_ trace: Figures, _ drawn: Figures, gaps: Bool) {
    for (name, asked, found) in [
      ("input", trace.input, drawn.input), ("output", trace.output, drawn.output),
    ] {
      for (a, b) in zip(asked, found) {
        #expect(abs(b / a - 1) <= 0.03, "\(name): \(asked) \(found)")
      }
    }
    if gaps {
      #expect(abs(drawn.cv / trace.cv - 1) <= 0.1, "CV \(trace.cv), drawn \(drawn.cv)")
    }
    #expect(
      abs(drawn.dispersion / trace.dispersion - 1) <= 0.1,
      "dispersion \(trace.dispersion), drawn \(drawn.dispersion)")
  }

  /// A trace made up of two phases and token counts of two kinds, with a hard limit.
  private func madeUp() throws -> SourceFile {
    let process = ArrivalProcess.modulated(
      rates: [20, 0.5], switching: [[0, 0.1], [0.02, 0]])
    var arrivals = try #require(
      ArrivalStream(process, using: RandomStream(seed: 2, name: "made up")))
    var stream = RandomStream(seed: 4, name: "made up tokens")
    let input = LogNormal(mu: 7, sigma: 1.2)
    var lines = ["timestamp,input_tokens,output_tokens"]
    for _ in 0..<12_000 {
      let isShort = stream.uniform() < 0.3
      let prompt = isShort ? 40 : min(input.sample(using: &stream), 8_000).rounded()
      let answer = (LogNormal(mu: 4, sigma: 0.5).sample(using: &stream)).rounded()
      lines.append("\(arrivals.next()),\(Int(max(1, prompt))),\(Int(max(1, answer)))")
    }
    return try file(lines.joined(separator: "\n") + "\n", "made-up.csv")
  }

  @Test func aMadeUpTraceIsReproduced() throws {
    let (fit, requests) = try self.fit(madeUp())
    let profile = try self.profile(fit)
    #expect(fit.input.quantiles != nil)
    // The answers are lognormal, and so the file says.
    #expect(fit.output.quantiles == nil, "\(fit.output.laws)")
    #expect(profile.run.outputTokens.quantiles == nil)
    let trace = figures(
      requests.map(\.arrival), requests.map { Double($0.inputTokens) },
      requests.map { Double($0.outputTokens) })
    check(trace, try drawn(profile, calls: 3_000_000), gaps: true)
  }

  @Test func whatATraceCannotTellStaysUnset() throws {
    let (fit, _) = try self.fit(madeUp())
    let profile = try self.profile(fit)
    let own = profile.inputs.compactMap { record -> String? in
      if case .input = record.origin { return record.key }
      return nil
    }
    for key in ["traffic.shape", "traffic.time_zone", "traffic.growth_per_month"] {
      #expect(!own.contains(key), "\(own)")
    }
    let diagnostics = Diagnostics()
    #expect(Samples.read(fit.text, diagnostics) == nil)
    for key in TraceFit.needed {
      #expect(diagnostics.errors.contains { $0.message.contains("`\(key)`") }, "\(key)")
    }
  }

  @Test func roundedTimesLeaveTheGapsOut() throws {
    let (_, requests) = try fit(madeUp())
    let rows = requests.map { request in
      let rounded = (request.arrival / 5).rounded(.down) * 5
      return "\(rounded),\(request.inputTokens),\(request.outputTokens)"
    }
    let text = (["timestamp,input_tokens,output_tokens"] + rows).joined(separator: "\n") + "\n"
    let (fit, _) = try self.fit(file(text, "rounded.csv"))
    #expect(fit.arrivals.isRounded)
    #expect(!fit.text.contains("interarrival_cv"))
    #expect(fit.text.contains("index_of_dispersion_1min"))
  }

  @Test(arguments: [
    ("timestamp,input_tokens,output_tokens\n1,2,3\n", "at least 30 calls"),
    (
      "timestamp,input_tokens,output_tokens\n" + String(repeating: "1,2,3\n", count: 40),
      "at one instant"
    ),
  ])
  func tooLittleIsRefused(text: String, expected: String) throws {
    let diagnostics = Diagnostics()
    let source = try file(text, "t.csv")
    let requests = try #require(TraceReader.read(source, diagnostics: diagnostics))
    #expect(
      TraceFit(requests, of: source, name: "t", like: nil, diagnostics: diagnostics) == nil)
    #expect(diagnostics.errors.first?.message.contains(expected) == true)
  }

  /// The traces that others recorded, where they are.
  @Test(arguments: ["azure-llm-2023-code.csv", "mooncake-conversation.jsonl"])
  func recordedTracesAreReproduced(name: String) throws {
    guard let folder = getenv("BERTH_TRUTH").map({ String(cString: $0) }) else { return }
    let path = "\(folder)/traces/\(name)"
    guard
      let source = SourceFile.read(
        path: path, limit: 256_000_000, diagnostics: Diagnostics())
    else { return }
    let (fit, requests) = try self.fit(source)
    let trace = figures(
      requests.map(\.arrival), requests.map { Double($0.inputTokens) },
      requests.map { Double($0.outputTokens) })
    check(trace, try drawn(profile(fit), calls: 6_000_000), gaps: !fit.arrivals.isRounded)
  }
}
