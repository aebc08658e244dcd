import Compliance
import Deployments
import Documents
import Foundation
import Testing

@Suite struct ShippedRulesTests {
  static func rows(_ name: String) throws -> [[String]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
    var rows: [[String]] = []
    var cells: [String] = []
    var cell = ""
    var quoted = false
    var previous: Character = " "
    for c in text {
      switch (c, quoted) {
      case ("\"", false):
        if previous == "\"" { cell.append("\"") }
        quoted = true
      case ("\"", true): quoted = false
      case (",", false):
        cells.append(cell)
        cell = ""
      case ("\n", false):
        rows.append(cells + [cell])
        cells = []
        cell = ""
      default: cell.append(c)
      }
      previous = c
    }
    return Array(rows.dropFirst())
  }

  @Test func everyPredicateParsesAndFitsTheVocabulary() throws {
    let fields = try Self.rows("compliance-vocabulary.csv").map { row in
      FactVocabulary.Field(
        name: row[0], type: try #require(FieldType(text: row[1])),
        scope: try #require(FactVocabulary.Scope(rawValue: row[2])), meaning: row[3])
    }
    #expect(fields.count == 109)
    var sets = JurisdictionSets()
    for row in try Self.rows("jurisdiction-sets.csv") {
      sets.insert(row[1], into: row[0], condition: row[2])
    }
    let rules = try Self.rows("compliance-rules.csv")
    #expect(rules.count == 219)
    var diagnostics: [Diagnostic] = []
    var asked: Set<String> = []
    for (line, rule) in rules.enumerated() {
      let place = SourceLocation(file: "rules.csv", line: line + 2, column: 1)
      let expression = RuleExpression.parse(rule[3], at: place, diagnostics: &diagnostics)
      diagnostics +=
        expression?.problems(
          at: place, vocabulary: FactVocabulary(fields: fields), sets: sets.names) ?? []
      asked.formUnion(expression?.fields ?? [])
    }
    #expect(diagnostics.isEmpty)
    // Every field of the vocabulary is there because some rule asks it.
    #expect(asked == Set(fields.map(\.name)))
  }
}
