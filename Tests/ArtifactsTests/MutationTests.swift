import Artifacts
import Deployments
import Documents
import DocumentsTestSupport
import Testing

/// Seeded mutations of the fixture: importing one may fail, with a place, but must end and must not crash.
struct MutationTests {
  @Test(arguments: 0..<4)
  func survivesMutatedFiles(_ fixture: Int) throws {
    var state: UInt64 = 20_261_125 + UInt64(fixture)
    func next(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(bound))
    }
    let catalogue = try Shipped.catalogue.get()
    let reader = OptionReader(catalogue)
    let exported = try Shipped.alternative("onprem-kubernetes-h100").flatMap {
      ArtifactExporter($0, workload: "test", retentionDays: 90, catalogue: catalogue)
        .text(as: .kubernetes)
    }
    let texts = [
      AgentFixture.marked.text, TemplateFixture.marked.text, ManifestFixture.marked.text,
      exported ?? "",
    ]
    let original = Array(texts[fixture].utf8)
    let tokens = [
      "{", "}", "[", "]", ": ", "- ", "\"", "'", "\t", "|\n", "#", "deploy:\n", "${", "}", "$",
      "99999999999999999999", "-1", "0", "services:\n", "\u{2028}", "é", ",", "\n", "*", "@", ":",
      "!Ref ", "&a ", "*a", "<<: ", "---\n", "!Sub\n",
    ].map { Array($0.utf8) }
    var read = 0
    for _ in 0..<500 {
      var bytes = original
      for _ in 0...next(2) {
        let position = next(bytes.count)
        switch next(5) {
        case 0: bytes.remove(at: position)
        case 1: bytes[position] = UInt8(next(256))
        case 2: bytes.insert(contentsOf: tokens[next(tokens.count)], at: position)
        case 3: bytes.removeSubrange(position..<min(bytes.count, position + next(40)))
        default:
          let end = min(bytes.count, position + next(200))
          bytes.insert(contentsOf: bytes[position..<end], at: next(bytes.count))
        }
      }
      let (design, diagnostics) = try Shipped.design(String(decoding: bytes, as: UTF8.self))
      guard let design else {
        #expect(diagnostics.errors.allSatisfy { $0.location != nil } && diagnostics.hasErrors)
        continue
      }
      read += 1
      let text = OptionText(design, id: "mutated", catalogue: catalogue).text
      let problems = Diagnostics()
      let option = reader.read(text: text, file: "mutated.yaml", diagnostics: problems)
      let roles = Set(design.parts.map(\.role))
      // What a stated component says is the person's own; only that reading it ends is asked here.
      if design.stated != nil || design.parts.contains(where: { $0.stated != nil }) { continue }
      let hasModel = design.parts.contains {
        $0.role == .inference && $0.service != "aws-lambda"
      }
      if roles.isSuperset(of: [.orchestrator, .inference]), hasModel {
        #expect(option != nil, "\(problems.all)\n\(text)")
      } else {
        #expect(
          problems.errors.allSatisfy {
            ["missing-role", "missing-model", "empty"].contains($0.code)
          },
          "\(problems.all)\n\(text)")
      }
    }
    #expect(read > 100, "mutations are too hard to say anything: \(read)")
  }
}
