import Catalog
import Documents
import Testing

@testable import Compliance

@Suite struct ExpressionEvaluationTests {
  func answer(_ text: String, _ facts: [String: FactValue]) -> RuleExpression.Answer? {
    answer(text, SampleVocabulary.sheet(facts))
  }

  func answer(_ text: String, _ sheet: FactSheet) -> RuleExpression.Answer? {
    RuleExpression.parse(text, at: SampleVocabulary.place, diagnostics: Diagnostics())?
      .answer(
        from: sheet, vocabulary: SampleVocabulary.vocabulary, sets: SampleVocabulary.sets)
  }

  @Test func comparesByType() {
    #expect(answer("min_tls >= 1.2", ["min_tls": .number(1.2)])?.truth == .isTrue)
    #expect(answer("min_tls > 1.2", ["min_tls": .number(1.2)])?.truth == .isFalse)
    #expect(answer("min_tls < 1.3", ["min_tls": .number(1.2)])?.truth == .isTrue)
    let moderate: [String: FactValue] = ["fedramp_level": .text("moderate")]
    #expect(answer("fedramp_level >= \"low\"", moderate)?.truth == .isTrue)
    #expect(answer("fedramp_level >= \"high\"", moderate)?.truth == .isFalse)
    #expect(answer("\"low\" <= fedramp_level", moderate)?.truth == .isTrue)
    #expect(
      answer("key_management != \"none\"", ["key_management": .text("provider")])?.truth == .isTrue)
    #expect(answer("mfa_admin == false", ["mfa_admin": .bool(false)])?.truth == .isTrue)
  }

  @Test func missingAndMistypedFactsAreUnknown() {
    #expect(answer("mfa_admin", [:])?.truth == .unknown)
    #expect(answer("mfa_admin", ["mfa_admin": .text("yes")])?.truth == .unknown)
    #expect(answer("min_tls >= 1.2", ["min_tls": .text("1.2")])?.truth == .unknown)
    #expect(answer("fedramp_level >= \"low\"", ["fedramp_level": .text("top")])?.truth == .unknown)
    #expect(answer("rest_country in NOWHERE", ["rest_country": .text("DE")])?.truth == .unknown)
  }

  @Test func setsHaveConditionalMembers() {
    #expect(answer("rest_country in EU_EEA", ["rest_country": .text("DE")])?.truth == .isTrue)
    #expect(answer("rest_country in EU_EEA", ["rest_country": .text("US")])?.truth == .isFalse)
    #expect(answer("rest_country not in EU_EEA", ["rest_country": .text("US")])?.truth == .isTrue)
    #expect(answer("rest_country in PARTIAL", ["rest_country": .text("US")])?.truth == .unknown)
  }

  @Test func absentAttestationIsUnknownNotFalse() {
    var sheet = FactSheet()
    #expect(answer("\"SOC2\" in attestations", sheet)?.truth == .unknown)
    sheet[FactKey("attestations", member: "SOC2")] = Fact(
      .bool(false), from: .input(SampleVocabulary.place))
    #expect(answer("\"SOC2\" in attestations", sheet)?.truth == .isFalse)
    #expect(
      answer("\"SOC2\" in attestations", sheet)?.deciding
        == [FactKey("attestations", member: "SOC2")])
    sheet["attestations"] = Fact(.set(["HDS"]), from: .input(SampleVocabulary.place))
    #expect(answer("\"HDS\" in attestations", sheet)?.truth == .isTrue)
    #expect(answer("\"C5\" in attestations", sheet)?.truth == .unknown)
  }

  @Test func namesWhatDecided() {
    let facts: [String: FactValue] = ["mfa_admin": .bool(false), "encrypted_at_rest": .bool(true)]
    #expect(answer("mfa_admin and encrypted_at_rest", facts)?.deciding == [FactKey("mfa_admin")])
    #expect(
      answer("mfa_admin or encrypted_at_rest", facts)?.deciding == [FactKey("encrypted_at_rest")])
    #expect(
      answer("encrypted_at_rest and dpa_signed", facts)
        == .init(.unknown, deciding: [FactKey("dpa_signed")]))
    #expect(
      answer("mfa_admin and dpa_signed", facts)
        == .init(.isFalse, deciding: [FactKey("mfa_admin")]))
    #expect(
      answer("not (mfa_admin or dpa_signed)", facts)
        == .init(.unknown, deciding: [FactKey("dpa_signed")]))
  }
}
