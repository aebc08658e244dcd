import Documents
import DocumentsTestSupport
import Testing

struct YAMLComposerTests {
  @Test func repeatedKeysAreToldAndTheLastStands() throws {
    let marked = MarkedText("①a: 1\nb: {③c: 2, ④c: 3}\n②a: 4\n")
    let diagnostics = Diagnostics()
    var repeated: [RepeatedKey] = []
    let node = YAMLDocument.parse(
      text: marked.text, file: "t.yaml", diagnostics: diagnostics,
      onRepeatedKey: { repeated.append($0) })
    #expect(diagnostics.all.isEmpty)
    #expect(
      repeated.sorted { $0.first < $1.first }.map { [$0.first, $0.second] } == [
        [marked["①"], marked["②"]], [marked["③"], marked["④"]],
      ])
    #expect(try #require(node).flowText == "{b: {c: 3}, a: 4}")
  }

  @Test func tooManyRepeatedKeysAreAnError() {
    let diagnostics = Diagnostics()
    let text = (0..<30).map { "k\($0): 1\nk\($0): 2\n" }.joined()
    let node = YAMLDocument.parse(
      text: text, file: "t.yaml", diagnostics: diagnostics, onRepeatedKey: { _ in })
    #expect(node == nil)
    #expect(diagnostics.all.map(\.code) == ["duplicate-key"])
  }
}
