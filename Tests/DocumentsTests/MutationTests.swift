import Documents
import Testing

/// Seeded mutations of a real file: reading them may fail, but must end and must not crash.
struct MutationTests {
  @Test func survivesMutatedText() {
    var state: UInt64 = 20_261_124
    func next(_ bound: Int) -> Int {
      // SplitMix64; the test needs its own so that it does not depend on another target.
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(bound))
    }
    let original = Array(Self.text.utf8)
    let tokens = [
      "&a ", "*a", "{", "}", "[", "]", ": ", "- ", "\"", "'", "\t", "|\n", "#", "!!str ", "\u{0}",
      "%", "---\n", "<<: ", "\u{85}", "\u{FEFF}", "é", "? ", ",", "\n", "\r", "`", "@",
    ].map { Array($0.utf8) }
    var read = 0
    for _ in 0..<2_000 {
      var bytes = original
      for _ in 0...next(4) {
        let position = next(bytes.count)
        switch next(5) {
        case 0: bytes.remove(at: position)
        case 1: bytes[position] = UInt8(next(256))
        case 2: bytes.insert(contentsOf: tokens[next(tokens.count)], at: position)
        case 3: bytes.removeSubrange(position..<min(bytes.count, position + next(40)))
        default:
          let end = min(bytes.count, position + next(60))
          bytes.insert(contentsOf: bytes[position..<end], at: next(bytes.count))
        }
        if bytes.isEmpty { bytes = original }
      }
      let diagnostics = Diagnostics()
      let file = SourceFile(path: "m.yaml", bytes: bytes, diagnostics: diagnostics)
      let text = file?.text ?? String(decoding: bytes, as: UTF8.self)
      let node = YAMLDocument.parse(text: text, file: "m.yaml", diagnostics: diagnostics)
      if let node {
        read += 1
        let reader = MappingReader(node, what: "workload", diagnostics: diagnostics)
        _ = reader?.slug("workload")
        _ = reader?.mapping("traffic")?.quantity("growth_per_month", .fraction)
        _ = reader?.mappings("tools", what: "a tool")?.map { $0.quantity("memory", .bytes) }
        reader?.finish()
      } else {
        #expect(diagnostics.hasErrors)
      }
      _ = CSVTable.parse(text: text, file: "m.csv", diagnostics: Diagnostics())
    }
    #expect(read > 200, "mutations are too hard to say anything: \(read)")
  }

  static let text = """
    workload: support-agent   # a name
    summary: "Customer-support agent: retrieval & tools"
    traffic:
      runs_per_month: 1_200_000
      shape: office-hours
      burstiness: {interarrival_cv: 1.8}
      growth_per_month: 4%
    users: {DE: 70%, FR: 30%}
    run:
      steps: {mean: 3.2, max: 10}
      input_tokens: {p50: 1100, p95: {low: 4000, likely: 4800, high: 5200}}
    tools:
      - {name: order-lookup, calls_per_step: 0.6, duration: {p50: 120 ms, p95: 600 ms}, memory: 512 MiB}
      - name: 'refund'
        memory: 1 GiB
    notes: |
      A text
        over lines
    objectives: {budget_per_month: $60_000}
    """
}
