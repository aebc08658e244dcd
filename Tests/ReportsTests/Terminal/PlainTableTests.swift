import Testing

@testable import Reports

struct PlainTableTests {
  private let table = PlainTable(
    [
      PlainTable.Column("rank", isNumber: true), .init("option", minimum: 12),
      .init("cost", isNumber: true, priority: 1), .init("sites", priority: 6),
    ],
    rows: [
      ["1", "hybrid-onprem-orchestration-azure-openai", "$8,200", "eu-central-1"],
      ["–", "onprem-compose", "$64,000", "DE"],
    ])

  @Test(arguments: [20, 30, 40, 60, 80])
  func itFits(width: Int) {
    #expect(table.text(width: width).split(separator: "\n").allSatisfy { $0.count <= width })
  }

  @Test func namesAreCutInTheMiddleBeforeColumnsGo() {
    let text = table.text(width: 40)
    #expect(text.contains("hybrid-onp") && text.contains("-openai") && text.contains("$8,200"))
    #expect(!text.contains("sites"))
    #expect(table.text(width: 80).contains("orchestration-azure-openai"))
  }

  @Test func cutting() {
    #expect(PlainTable.cut("abcdefgh", to: 5) == "ab…gh")
    #expect(PlainTable.cut("abc", to: 5) == "abc")
    #expect(PlainTable.cut("abc", to: 1) == "a")
  }
}
