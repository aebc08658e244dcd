import Testing

@testable import Reports

struct MarkdownTableTests {
  @Test func columnsLineUpAndPipesAreHarmless() {
    var table = MarkdownTable(["what", "cost"], right: [1])
    table.rows = [["a|b", "1"], ["longer", "1,000"]]
    #expect(
      table.text == """
        | what   |  cost |
        | ------ | ----: |
        | a\\|b   |     1 |
        | longer | 1,000 |
        """)
  }
}
