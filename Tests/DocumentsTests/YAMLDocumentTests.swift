import Documents
import DocumentsTestSupport
import Testing

struct YAMLDocumentTests {
  @Test func keepsOrderTextAndPlaces() throws {
    let marked = MarkedText(
      """
      ①b: ②x y
      a: ③[④1_000, ⑤'q']
      ö: ⑥{⑦k: "v"}

      """)
    let diagnostics = Diagnostics()
    let node = try #require(marked.node(diagnostics))
    #expect(diagnostics.all.isEmpty)
    guard case .mapping(let mapping) = node else {
      Issue.record("no mapping")
      return
    }
    #expect(mapping.location == marked["①"])
    #expect(mapping.pairs.map(\.key) == ["b", "a", "ö"])
    #expect(mapping.pairs[0].keyLocation == marked["①"])
    #expect(mapping.pairs[0].value.location == marked["②"])
    #expect(mapping.pairs[1].value.location == marked["③"])
    #expect(mapping.pairs[2].value.location == marked["⑥"])
    guard case .sequence(let list) = mapping.pairs[1].value, case .scalar(let one) = list.items[0],
      case .scalar(let quoted) = list.items[1]
    else {
      Issue.record("no list")
      return
    }
    #expect(one.text == "1_000" && one.location == marked["④"] && !one.isQuoted)
    #expect(quoted.text == "q" && quoted.location == marked["⑤"] && quoted.isQuoted)
  }

  @Test func readsJSON() throws {
    let diagnostics = Diagnostics()
    let text = "{\n\t\"a\": [1, 2.5, \"x\"],\n\t\"b\":{\"c\":null, \"d\":true}\n}\n"
    let node = YAMLDocument.parse(text: text, file: "t.json", diagnostics: diagnostics)
    #expect(node != nil)
    #expect(diagnostics.all.isEmpty)
  }

  @Test(arguments: [
    ("a: ①&base 1\n", "alias"), ("a: ①*base\n", "alias"), ("- ①&x [1]\n", "alias"),
    ("a: {b: ①*c}\n", "alias"), ("a: ①!!int 3\n", "tag"), ("①!x {}\n", "tag"),
    ("①%YAML 1.2\n---\na: 1\n", "directive"), ("a: 1\n①---\nb: 2\n", "several-documents"),
    ("a:\n①\tb: 1\n", "tab"), ("a:\n  ①\tb: 1\n", "tab"), ("①", "empty"), ("①# only\n\n", "empty"),
    ("①---\n", "empty"), ("a: [1, 2①\n", "yaml-syntax"), ("b: ①\u{0}\n", "binary"),
    ("a: 1\n①[x]: 2\n", "key"),
  ])
  func refuses(_ input: String, code: String) {
    let marked = MarkedText(input)
    let diagnostics = Diagnostics()
    _ = marked.node(diagnostics)
    #expect(diagnostics.all.count == 1, "\(diagnostics.all)")
    #expect(diagnostics.all.first?.code == code)
    if code != "yaml-syntax" {
      #expect(diagnostics.has(code, at: marked["①"]), "\(diagnostics.all)")
    }
  }

  @Test func acceptsWhatLooksLikeAnAliasInsideText() {
    let text = """
      a: "&x *y !z"
      b: R&D *not an alias*
      c: |
        &x
        \t*y
          deeper
      d: it's {fine} [too]
      e: 'one ''two'' &x'
      # *comment &here
      """
    let diagnostics = Diagnostics()
    #expect(YAMLDocument.parse(text: text, file: "t", diagnostics: diagnostics) != nil)
    #expect(diagnostics.all.isEmpty, "\(diagnostics.all)")
  }

  @Test func reportsEveryDuplicateKeyWithBothPlaces() {
    let marked = MarkedText(
      """
      ①a: 1
      b: {③x: 1, y: [x, {x: 1}], ④x: 2}
      c: # a comment
        a: 1
      ②"a": 3
      """)
    let diagnostics = Diagnostics()
    _ = marked.node(diagnostics)
    #expect(diagnostics.has("duplicate-key", at: marked["②"]), "\(diagnostics.all)")
    #expect(diagnostics.has("duplicate-key", at: marked["④"]), "\(diagnostics.all)")
    #expect(diagnostics.all.count == 2)
    #expect(diagnostics.sorted.first?.message.contains("first at 2:5") == true)
    #expect(diagnostics.sorted.last?.message.contains("first at 1:1") == true)
  }

  @Test(arguments: [1_000, 100_000])
  func refusesDeepNestingWithoutHanging(depth: Int) {
    let texts = [
      String(repeating: "[", count: depth),
      String(repeating: "{\"a\":", count: depth),
      String(repeating: "- ", count: depth) + "x",
      String(repeating: "? ", count: depth) + "x",
      String(repeating: "[\"", count: depth),
      "a: \"" + String(repeating: "[", count: depth),
    ]
    for text in texts {
      let diagnostics = Diagnostics()
      #expect(YAMLDocument.parse(text: text, file: "t", diagnostics: diagnostics) == nil)
      #expect(diagnostics.all.map(\.code) == ["too-deep"])
    }
  }

  @Test func refusesDeepBlockNesting() {
    let text = (0..<1_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    let diagnostics = Diagnostics()
    #expect(YAMLDocument.parse(text: text, file: "t", diagnostics: diagnostics) == nil)
    #expect(diagnostics.summary == ["too-deep@65:65"])
  }

  @Test func acceptsDeepestNesting() {
    let depth = YAMLDocument.maximumDepth - 1
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let diagnostics = Diagnostics()
    #expect(YAMLDocument.parse(text: text, file: "t", diagnostics: diagnostics) != nil)
    #expect(diagnostics.all.isEmpty)
  }

  @Test func refusesLargeText() {
    let diagnostics = Diagnostics()
    let text = "a: " + String(repeating: "x", count: YAMLDocument.maximumBytes)
    #expect(YAMLDocument.parse(text: text, file: "t", diagnostics: diagnostics) == nil)
    #expect(diagnostics.summary == ["too-large@1:1"])
  }
}
