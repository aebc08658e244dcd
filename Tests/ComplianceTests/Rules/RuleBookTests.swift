import Deployments
import Documents
import Testing

@testable import Compliance

@Suite struct RuleBookTests {
  @Test func shippedTablesReadWithoutProblems() throws {
    let diagnostics = Diagnostics()
    let book = try #require(RuleBook.read(files: SampleRules.files, diagnostics: diagnostics))
    #expect(diagnostics.all.map(\.description) == [])
    #expect(book.rules.count == 219)
    #expect(book.regimeNames.count == 19 + 1)
    #expect(book.vocabulary.fields.count == 109)
    // Every field is there because a rule asks it, and somebody is named who answers it.
    let asked = Set(book.rules.flatMap(\.condition.fields))
    #expect(asked == Set(book.vocabulary.fields.map(\.name)))
    #expect(book.vocabulary.fields.allSatisfy { book.duty(of: $0.name) != nil })
    #expect(book.rules.allSatisfy { !$0.classes.isEmpty })
  }

  @Test func aDataClassMeansWhatItImplies() throws {
    let book = try #require(SampleRules.book)
    #expect(
      book.closure(of: ["health"])
        == ["health", "special-category", "personal", "confidential", "internal"])
    #expect(book.closure(of: ["no such class"]) == ["no such class"])
  }

  @Test func aUsersRegimeIsOneMoreFile() throws {
    var book = try #require(SampleRules.book)
    let diagnostics = Diagnostics()
    let header =
      "regime,requirement_id,requirement,predicate,severity,applies_to,source,confidence,"
      + "applies_from,note\n"
    book.add(
      rules: (
        "own.csv",
        header + "House,1,Keys are ours.,\"key_management == \"\"customer_held\"\"\",hard,"
          + "any / stores,policy,high,2026-01-01,\n"
      ), diagnostics: diagnostics)
    #expect(diagnostics.all.isEmpty)
    #expect(book.rules.count == 220)
    #expect(book.rules.last?.effect == .from("2026-01-01"))
  }

  @Test(arguments: [
    ("mfa_admn,hard,any / stores,p,high,,", "unknown-field", 13),
    ("mfa_admin and,hard,any / stores,p,high,,", "rule-syntax", 26),
    ("mfa_admin,harsh,any / stores,p,high,,", "unknown-value", 23),
    ("mfa_admin,hard,any / shops,p,high,,", "unknown-value", 28),
    ("mfa_admin,hard,stores,p,high,,", "applies-to", 28),
    ("mfa_admin,hard,some / stores,p,high,,", "unknown-value", 28),
    ("mfa_admin,hard,any / stores,p,sure,,", "unknown-value", 43),
    ("mfa_admin,hard,any / stores,p,high,soon,", "date", 48),
    ("\"min_tls >= \"\"1\"\"\",hard,any / stores,p,high,,", "rule-type", 25),
  ])
  func namesWhatIsWrongWithARule(_ row: String, _ code: String, _ column: Int) throws {
    var book = try #require(SampleRules.book)
    let diagnostics = Diagnostics()
    let header =
      "regime,requirement_id,requirement,predicate,severity,applies_to,source,confidence,"
      + "applies_from,note\n"
    book.add(rules: ("own.csv", header + "House,1,ok.," + row + "\n"), diagnostics: diagnostics)
    #expect(diagnostics.all.map(\.code) == [code])
    #expect(
      diagnostics.all.first?.location == SourceLocation(file: "own.csv", line: 2, column: column))
    #expect(book.rules.count == 219)
  }
}
