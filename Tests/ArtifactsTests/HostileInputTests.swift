import Artifacts
import Documents
import Testing

struct HostileInputTests {
  private func codes(_ text: String) throws -> [String] {
    let (design, diagnostics) = try Shipped.design(text, file: "hostile.yaml")
    #expect(design == nil)
    #expect(diagnostics.all.allSatisfy { $0.location != nil }, "\(diagnostics.all)")
    return diagnostics.all.map(\.code)
  }

  @Test func deepNestingIsRefused() throws {
    #expect(try codes(String(repeating: "{a: ", count: 1000)) == ["too-deep"])
    #expect(try codes(String(repeating: "[", count: 1000)) == ["too-deep"])
    let block = (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(try codes(block).contains("too-deep"))
    let tags = "a: " + String(repeating: "!Not [", count: 1000)
    #expect(try codes(tags) == ["too-deep"])
  }

  @Test func aliasBombsAreRefused() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(try codes(text + "services: {}\n") == ["too-large"])
    #expect(try codes("services: *none\n") == ["alias"])
  }

  @Test func largeTextsAreRefused() throws {
    #expect(
      try codes("services: {}\n" + String(repeating: "# x\n", count: 1_000_000)) == ["too-large"])
    #expect(try codes(String(repeating: "---\na: 1\n", count: 600)) == ["too-many-documents"])
  }

  @Test func aliasesAndMergeKeysAreWrittenOut() throws {
    let text = """
      x-common: &common {mem_limit: 1g, healthcheck: {test: [CMD, "true"]}}
      services:
        agent:
          <<: *common
          image: "a:1"
          mem_limit: 2g
        tools: {<<: *common, image: "b:1"}

      """
    let (imported, diagnostics) = try Shipped.design(text)
    #expect(diagnostics.all.isEmpty, "\(diagnostics.all)")
    let design = try #require(imported)
    #expect(design.parts.map(\.memoryGiB) == [2, 1])
    #expect(design.findings.isEmpty, "\(design.findings)")
  }

  @Test func kindsAreNotMixed() throws {
    let text = "services: {}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\n"
    #expect(try codes(text) == ["mixed-artifacts"])
  }
}
