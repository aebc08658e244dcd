import Documents
import DocumentsTestSupport
import Testing

struct CSVTableTests {
  private func parse(_ text: String) -> (CSVTable?, Diagnostics) {
    let diagnostics = Diagnostics()
    return (CSVTable.parse(text: text, file: "t.csv", diagnostics: diagnostics), diagnostics)
  }

  @Test func readsQuotedFieldsAndPlaces() throws {
    let (table, diagnostics) = parse(
      "\u{FEFF}a,b\r\n1,\"x \"\"y\"\", z\nw\"\r\né,\"\"\n")
    let rows = try #require(table).rows
    #expect(diagnostics.all.isEmpty)
    #expect(rows.map(\.line) == [2, 4])
    #expect(rows[0]["b"] == "x \"y\", z\nw")
    #expect(rows[1]["a"] == "é" && rows[1]["b"]?.isEmpty == true)
    #expect(rows[1]["c"] == nil)
    #expect(rows[1].location(of: "b") == SourceLocation(file: "t.csv", line: 4, column: 3))
  }

  @Test func reportsEveryProblem() {
    let marked = MarkedText(
      "a,②a,⑨\n①1\n1,2,3\n1,x④\"y,3\n\"q\"⑤r,2,3\n⑥\n1,⑦\"never,3\n4,5,6\n", file: "t.csv")
    let (table, diagnostics) = parse(marked.text)
    #expect(table?.rows.count == 1)
    #expect(diagnostics.has("csv-header", at: marked["②"]))
    #expect(diagnostics.has("csv-header", at: marked["⑨"]))
    #expect(diagnostics.has("csv-ragged", at: marked["①"]))
    #expect(diagnostics.has("csv", at: marked["④"]))
    #expect(diagnostics.has("csv", at: marked["⑤"]))
    #expect(diagnostics.has("csv-ragged", at: marked["⑥"]))
    #expect(diagnostics.has("csv", at: marked["⑦"]))
    #expect(diagnostics.all.count == 7, "\(diagnostics.all)")
  }

  @Test func refusesEmptyTableAndNamesMissingColumns() throws {
    let (empty, problems) = parse("")
    #expect(empty == nil)
    #expect(problems.summary == ["empty@1:1"])
    let (table, diagnostics) = parse("price_usd,unit\n1,h\n")
    #expect(try #require(table).require(["price_us"], diagnostics: diagnostics) == false)
    #expect(diagnostics.all.first?.hint == "there is a column `price_usd`")
  }

  @Test func countsProblemsBeyondFifty() {
    let (_, diagnostics) = parse("a,b\n" + String(repeating: "1\n", count: 1000))
    #expect(diagnostics.all.count == 51)
    #expect(diagnostics.all.last?.message == "950 further problems in this table")
  }
}
