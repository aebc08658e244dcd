import Deployments
import Documents
import Testing

@testable import Compliance

@Suite struct ExpressionCheckTests {
  func problems(_ text: String) -> [Diagnostic] {
    let diagnostics = Diagnostics()
    let place = SampleVocabulary.place
    RuleExpression.parse(text, at: place, diagnostics: diagnostics)?
      .check(
        at: place, vocabulary: SampleVocabulary.vocabulary, sets: SampleVocabulary.sets.names,
        diagnostics: diagnostics)
    return diagnostics.all
  }

  @Test(arguments: [
    "encrypted_at_rest and not mfa_admin", "min_tls >= 1.2", "fedramp_level >= \"moderate\"",
    "key_management in [\"provider\", \"none\"]", "\"SOC2\" in attestations",
    "rest_country in EU_EEA", "rest_country == log_country", "rest_country != \"DE\"", "True",
    "mfa_admin == false",
  ])
  func acceptsWhatFits(_ text: String) {
    #expect(problems(text).isEmpty)
  }

  @Test(arguments: [
    ("min_tls", "rule-type", 1), ("mfa_admn", "unknown-field", 1),
    ("key_management >= \"provider\"", "rule-type", 16),
    ("key_management == \"hsm\"", "rule-type", 19), ("mfa_admin == 1", "rule-type", 14),
    ("rest_country in EU_EAA", "unknown-set", 17), ("min_tls in EU_EEA", "rule-type", 1),
    ("\"SOC2\" in mfa_admin", "rule-type", 11), ("attestations == \"SOC2\"", "rule-type", 17),
    ("rest_country == min_tls", "rule-type", 14), ("1 == 1", "rule-type", 3),
    ("fedramp_level >= \"top\"", "rule-type", 18),
    ("rest_country in [\"Germany\"]", "rule-type", 18),
  ])
  func namesKindAndColumn(_ text: String, _ code: String, _ column: Int) {
    let found = problems(text)
    #expect(found.map(\.code) == [code])
    #expect(found.first?.location?.column == 19 + column)
  }

  @Test func proposesTheNearestName() {
    #expect(problems("mfa_admn").first?.hint == "did you mean `mfa_admin`?")
    #expect(problems("rest_country in EU_EAA").first?.hint == "did you mean `EU_EEA`?")
  }

  @Test func reportsAllProblemsAtOnce() {
    #expect(problems("mfa_admn and min_tls and rest_country in NOWHERE").count == 3)
  }
}
