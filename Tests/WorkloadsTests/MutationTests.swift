import Documents
import Statistics
import Testing
import Workloads

/// Seeded mutations of workloads and traces: reading may fail, but says why, ends and does not crash.
struct MutationTests {
  private static let pieces = [
    "-1", "0", "1e18", "1e308", ".nan", "{}", "[]", "~", "\"\"", "{low: 1, likely: 2, high: 3}",
    "{low: 0, likely: 0, high: 0}", "100%", "-100%", "1 s", "1 GiB", "$1", "none", "true",
    "[1, [2]]",
    "{p50: 1, p95: 1}", "{mean: 1e17, p50: 1}", "batch", "168", "é", "like: general\n",
    "trace: t.csv\n",
  ]

  @Test func workloads() throws {
    var stream = RandomStream(seed: 2, name: "workload mutations")
    let originals = Samples.workloadNames.compactMap {
      SourceFile.read(
        path: "\(Samples.root)/workloads/\($0).yaml", diagnostics: Diagnostics())?.text
    }
    #expect(originals.count == Samples.workloadNames.count)
    var read = 0
    for round in 0..<600 {
      var lines = originals[round % originals.count].split(separator: "\n").map(String.init)
      for _ in 0...stream.integer(below: 2) {
        let index = stream.integer(below: lines.count)
        let piece = Self.pieces[stream.integer(below: Self.pieces.count)]
        switch stream.integer(below: 5) {
        case 0: lines.remove(at: index)
        case 1, 2:
          // Another value under the same key.
          let line = lines[index]
          if let colon = line.lastIndex(of: ":") { lines[index] = line[...colon] + " " + piece }
        case 3:
          lines[index].insert(
            contentsOf: piece,
            at: lines[index].index(
              lines[index].startIndex, offsetBy: stream.integer(below: lines[index].count + 1)))
        default: lines.insert(lines[stream.integer(below: lines.count)], at: index)
        }
      }
      let diagnostics = Diagnostics()
      let text = lines.joined(separator: "\n")
      let profile = Samples.read(
        text, files: ["dir/t.csv": "timestamp,input_tokens,output_tokens\n0,0,0\n9,5,0\n"],
        diagnostics)
      #expect((profile == nil) == diagnostics.hasErrors, "\(text)\n\(diagnostics.sorted)")
      guard let profile else { continue }
      read += 1
      let summary = WorkloadSummary(profile)
      #expect(summary.inputTokensPerMonth.isFinite && summary.guessedPeakConcurrentRuns.isFinite)
      #expect(!WeeklyTraffic(profile.traffic).strata().isEmpty)
    }
    #expect(read > 50, "mutations are too hard to say anything: \(read)")
  }

  @Test func traces() {
    var stream = RandomStream(seed: 3, name: "trace mutations")
    let originals = [
      "TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:17:03.9799600,4808,10\n2023-11-16 18:17:04.03,3180,8\n",
      "{\"timestamp\": 0, \"input_length\": 6758, \"output_length\": 500, \"hash_ids\": [0, 1]}\n{\"timestamp\": 27, \"input_length\": 1, \"output_length\": 2}\n",
    ].map { Array($0.utf8) }
    for round in 0..<2_000 {
      var bytes = originals[round % 2]
      for _ in 0...stream.integer(below: 3) {
        let index = stream.integer(below: bytes.count)
        switch stream.integer(below: 3) {
        case 0: bytes.remove(at: index)
        case 1: bytes[index] = UInt8(stream.integer(below: 256))
        default: bytes.insert(Array("\"{}[],:\\9-".utf8)[stream.integer(below: 10)], at: index)
        }
      }
      let diagnostics = Diagnostics()
      guard let file = SourceFile(path: "t", bytes: bytes, diagnostics: diagnostics) else {
        continue
      }
      let requests = TraceReader.read(file, diagnostics: diagnostics)
      #expect((requests == nil) == diagnostics.hasErrors)
      #expect(requests?.allSatisfy { $0.arrival >= 0 && $0.arrival.isFinite } != false)
    }
  }
}
