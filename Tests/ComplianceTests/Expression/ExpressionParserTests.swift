import Documents
import Testing

@testable import Compliance

@Suite struct ExpressionParserTests {
  func parse(_ text: String) -> (RuleExpression?, [Diagnostic]) {
    let diagnostics = Diagnostics()
    let expression = RuleExpression.parse(
      text, at: SourceLocation(file: "r.csv", line: 3, column: 1), diagnostics: diagnostics)
    return (expression, diagnostics.all)
  }

  @Test func andBindsTighterThanOr() {
    let a = RuleExpression.field("a", column: 1)
    #expect(
      parse("a or b and not c").0
        == .any([
          a, .all([.field("b", column: 6), .not(.field("c", column: 16))]),
        ]))
    #expect(
      parse("(a or b) and c").0
        == .all([
          .any([.field("a", column: 2), .field("b", column: 7)]), .field("c", column: 14),
        ]))
  }

  @Test func readsOperatorsListsAndSets() {
    #expect(
      parse("a not in [\"x\", 'y', 2.5]").0
        == .membership(
          .init(.field("a"), column: 1),
          in: .init(
            .list([
              .init(.text("x"), column: 11), .init(.text("y"), column: 16),
              .init(.number(2.5), column: 21),
            ]), column: 10), isNegated: true, column: 3))
    #expect(
      parse("c in EU_EEA").0
        == .membership(
          .init(.field("c"), column: 1), in: .init(.set("EU_EEA"), column: 6), isNegated: false,
          column: 3))
    #expect(parse("True").0 == .constant(true, column: 1))
    #expect(parse("not not a").0 == .field("a", column: 9))
    for operation in RuleExpression.Comparison.allCases {
      #expect(
        parse("a \(operation.rawValue) 1_000").0
          == .comparison(
            operation, .init(.field("a"), column: 1),
            .init(.number(1000), column: 4 + operation.rawValue.count), column: 3))
    }
  }

  @Test(arguments: [
    ("", 1), ("a and", 6), ("a b", 3), ("(a", 3), ("a = 1", 3), ("a == \"x", 6), ("a in", 5),
    ("a in 3", 6), ("a not b", 7), ("a == 1 == 2", 8), ("a in [b]", 7), ("a in [1", 8),
    ("a in []", 7), ("a in [[1]]", 7), ("1", 2), ("EU_EEA", 7), ("a & b", 3), ("a == 1.2.3", 6),
    (")", 1), ("a or or b", 6), ("é", 1),
  ])
  func namesTheColumnOfAnError(_ text: String, _ column: Int) {
    let (expression, diagnostics) = parse(text)
    #expect(expression == nil)
    #expect(diagnostics.map(\.location?.column) == [column])
    #expect(diagnostics.first?.location?.line == 3)
  }

  @Test func offsetsByTheCellsColumn() {
    let diagnostics = Diagnostics()
    _ = RuleExpression.parse(
      "a and", at: SourceLocation(file: "r.csv", line: 3, column: 40), diagnostics: diagnostics)
    #expect(diagnostics.all.first?.location?.column == 45)
  }

  @Test func deepNestingIsRefusedNotFollowed() {
    let deep = String(repeating: "(", count: 100_000) + "a"
    #expect(parse(deep).1.first?.message.contains("100 deep") == true)
    #expect(
      parse(String(repeating: "a in [", count: 1) + String(repeating: "[", count: 100_000)).0 == nil
    )
    #expect(
      parse(String(repeating: "not ", count: 100_001) + "a").0 == .not(.field("a", column: 400_005))
    )
    let fine = String(repeating: "(", count: 99) + "a" + String(repeating: ")", count: 99)
    #expect(parse(fine).0 == .field("a", column: 100))
  }

  @Test func listsEachFieldOnce() {
    #expect(parse("a and (b == 1 or not a) and \"X\" in c").0?.fields == ["a", "b", "c"])
  }
}
