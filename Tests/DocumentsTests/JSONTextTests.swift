import Documents
import Testing

struct JSONTextTests {
  private func read(_ text: String) throws -> (node: Node?, problems: [String]) {
    let diagnostics = Diagnostics()
    let file = try #require(
      SourceFile(path: "x.json", bytes: Array(text.utf8), diagnostics: diagnostics))
    let node = JSONText.node(of: file, diagnostics: diagnostics)
    return (node, diagnostics.all.map(\.description))
  }

  @Test func keepsDigitsOrderAndPlaces() throws {
    let (node, problems) = try read(
      "{\"ä\": 2.50e-06,\n  \"b\": [true, null, \"\\u00e9\\n\\ud83d\\ude00\"]}")
    #expect(problems.isEmpty)
    guard case .mapping(let map)? = node else {
      Issue.record("no object")
      return
    }
    #expect(map.pairs.map(\.key) == ["ä", "b"])
    #expect(map.text("ä") == "2.50e-06")
    #expect(map.pairs[0].value.location.column == 7)
    #expect(map.pairs[1].keyLocation == SourceLocation(file: "x.json", line: 2, column: 3))
    guard case .sequence(let list) = map.pairs[1].value, case .scalar(let last) = list.items[2]
    else {
      Issue.record("no list")
      return
    }
    #expect(last.text == "é\n😀")
    #expect(map.text("b") == nil)
  }

  @Test(arguments: [
    ("{\"a\": 1,}", "x.json:1:9: error: a key in quotes must stand here"),
    ("{\"a\": 1 \"b\": 2}", "x.json:1:9: error: `}` is missing at the end of the object"),
    ("[1, 2", "x.json:1:6: error: `]` is missing at the end of the list"),
    ("{\"a\": 1, \"a\": 2}", "x.json:1:10: error: key `a` occurs twice in one object"),
    ("[01]", "x.json:1:2: error: `01` is no value"),
    ("[nul]", "x.json:1:2: error: `nul` is no value"),
    ("[1.]", "x.json:1:2: error: `1.` is no value"),
    ("[\"a\nb\"]", "x.json:1:4: error: a text holds a control character or never ends"),
    ("\"\\ud800\"", "x.json:1:8: error: half of a surrogate pair is missing"),
    ("{} x", "x.json:1:4: error: something follows the end of the document"),
    ("[\"\\x\"]", "x.json:1:5: error: no such escape"),
  ])
  func namesThePlaceOfAMistake(text: String, message: String) throws {
    let (node, problems) = try read(text)
    #expect(node == nil)
    #expect(problems == [message])
  }

  @Test func depthIsBounded() throws {
    let (node, problems) = try read(String(repeating: "[", count: 100_000))
    #expect(node == nil)
    #expect(problems.count == 1)
  }
}
