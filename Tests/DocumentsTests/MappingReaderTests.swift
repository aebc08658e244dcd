import Documents
import DocumentsTestSupport
import Testing

struct MappingReaderTests {
  private enum Shape: String, CaseIterable { case flat, officeHours = "office-hours" }

  private func reader(_ marked: MarkedText, _ diagnostics: Diagnostics) throws -> MappingReader {
    let node = try #require(marked.node(diagnostics))
    return try #require(MappingReader(node, what: "workload", diagnostics: diagnostics))
  }

  @Test func readsTypedValues() throws {
    let marked = MarkedText(
      """
      name: support-agent
      on: true
      count: ①1_200_000
      delay: {low: 1 s, likely: 1500 ms, high: 0.1 min}
      shape: office-hours
      list: [a, b]
      inner: {x: 3}
      tools:
        - {n: 1}
        - {n: 2}
      """)
    let diagnostics = Diagnostics()
    let reader = try reader(marked, diagnostics)
    #expect(reader.slug("name")?.value == "support-agent")
    #expect(reader.bool("on")?.value == true)
    let count = try #require(reader.number("count"))
    #expect(count.value == UncertainNumber(1_200_000))
    let place = try #require(marked["①"])
    #expect(count.origin == .input(place))
    #expect(
      reader.quantity("delay", .seconds)?.value == UncertainNumber(low: 1, likely: 1.5, high: 6))
    #expect(reader.enumeration("shape", of: Shape.self)?.value == .officeHours)
    #expect(reader.strings("list")?.map(\.value) == ["a", "b"])
    #expect(reader.mapping("inner")?.int("x", in: 0...5)?.value == 3)
    let tools = try #require(reader.mappings("tools", what: "a tool"))
    #expect(tools.compactMap { $0.int("n", in: 0...5)?.value } == [1, 2])
    #expect(tools.map(\.path) == ["tools[0]", "tools[1]"])
    #expect(reader.string("absent") == nil)
    reader.finish()
    #expect(diagnostics.all.isEmpty, "\(diagnostics.all)")
  }

  @Test func reportsUnknownAndMissingKeysWithTheNearest() throws {
    let marked = MarkedText(
      """
      ①trafic: {}
      inner:
        ②③zzz: 1
      """)
    let diagnostics = Diagnostics()
    let reader = try reader(marked, diagnostics)
    #expect(reader.mapping("traffic", required: true) == nil)
    let inner = try #require(reader.mapping("inner"))
    #expect(inner.number("steps", required: true) == nil)
    reader.finish()
    reader.finish()
    #expect(diagnostics.has("unknown-key", at: marked["①"]))
    #expect(diagnostics.has("missing-key", at: marked["①"]))
    #expect(diagnostics.has("unknown-key", at: marked["②"]))
    #expect(diagnostics.has("missing-key", at: marked["③"]))
    #expect(diagnostics.all.count == 4)
    let hints = diagnostics.sorted.compactMap(\.hint)
    #expect(hints.contains("did you mean `traffic`?"))
    #expect(hints.contains("valid keys: steps"))
  }

  @Test(arguments: [
    ("v: ①-3", "range"), ("v: ①.nan", "number"), ("v: ①inf", "number"), ("v: ①1e19", "number"),
    ("v: ①1e999", "number"), ("v: ①0x1F", "number"), ("v: ①010", "number"), ("v: ①1:30", "number"),
    ("v: ①'12'", "type"), ("v: ①fast", "number"), ("v: ①12 GB/s", "unit"), ("v: ①[1]", "type"),
    ("v: {low: 1, likely: 2, ①high: 1}", "range"), ("v: ①{low: 1, likely: 2}", "missing-key"),
    ("v: {low: 1, likely: 2, high: 3, ①mid: 2}", "unknown-key"), ("①v:", "no-value"),
    ("v: ①1,200", "number"),
  ])
  func refusesNumbers(_ input: String, code: String) throws {
    let marked = MarkedText(input + "\n")
    let diagnostics = Diagnostics()
    let reader = try reader(marked, diagnostics)
    let value = reader.number("v")
    if code != "unknown-key" { #expect(value == nil) }
    #expect(diagnostics.all.count == 1, "\(diagnostics.all)")
    let expected = code == "number" && diagnostics.all.first?.code == "unit" ? "unit" : code
    #expect(diagnostics.has(expected, at: marked["①"]), "\(diagnostics.all)")
  }

  @Test func refusesWordsAndTypes() throws {
    let marked = MarkedText(
      """
      name: ①Support Agent
      on: ②yes
      shape: ③ofice-hours
      list: ④a
      whole: ⑤2.5
      big: ⑥11
      inner: ⑦text
      text: ⑧[x]
      """)
    let diagnostics = Diagnostics()
    let reader = try reader(marked, diagnostics)
    #expect(reader.slug("name") == nil)
    #expect(reader.bool("on") == nil)
    #expect(reader.enumeration("shape", of: Shape.self) == nil)
    #expect(reader.strings("list") == nil)
    #expect(reader.int("whole", in: 0...10) == nil)
    #expect(reader.int("big", in: 0...10) == nil)
    #expect(reader.mapping("inner") == nil)
    #expect(reader.string("text") == nil)
    reader.finish()
    #expect(
      diagnostics.sorted.map(\.code)
        == ["slug", "type", "unknown-value", "type", "number", "range", "type", "type"])
    for marker in "①②③④⑤⑥⑦⑧" {
      #expect(diagnostics.all.contains { $0.location == marked[marker] }, "\(marker)")
    }
    #expect(diagnostics.all.contains { $0.hint == "did you mean `office-hours`?" })
  }

  @Test func refusesARootThatIsNoMapping() throws {
    let diagnostics = Diagnostics()
    let node = try #require(MarkedText("[1]").node(diagnostics))
    #expect(MappingReader(node, what: "workload", diagnostics: diagnostics) == nil)
    #expect(diagnostics.summary == ["type@1:1"])
  }
}
