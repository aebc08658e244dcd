import Catalog
import Deployments
import Testing

@testable import Compliance

/// For each regime one design that passes, one that fails a named article and one that needs evidence on it.
@Suite struct RegimeTests {
  struct Case: Sendable {
    var regime: String
    var classes: [String] = ["personal"]
    var country = "DE"
    var sector: String?
    var listed: [String] = []
    var place = "DE"
    /// Article that fails, or lacks evidence, when `field` does.
    var article: String
    var field: String
    var bad: FactValue
  }

  static let cases: [Case] = [
    Case(regime: "GDPR", article: "Art 28(3)(a)", field: "model_trains_on_data", bad: .bool(true)),
    Case(
      regime: "EU AI Act", listed: ["eu-ai-act-high-risk"], article: "Art 26(6)",
      field: "audit_log_enabled", bad: .bool(false)),
    Case(
      regime: "HIPAA", classes: ["health"], country: "US", place: "US",
      article: "164.308(b) scope", field: "baa_covers_service", bad: .bool(false)),
    Case(
      regime: "PCI DSS 4.0.1", classes: ["cardholder"], article: "4.2", field: "min_tls",
      bad: .number(1.1)),
    Case(
      regime: "SOC 2", listed: ["soc2"], article: "CC6.7", field: "encrypted_in_transit",
      bad: .bool(false)),
    Case(
      regime: "ISO 27001:2022", listed: ["iso-27001"], article: "A.8.14", field: "multi_site",
      bad: .bool(false)),
    Case(
      regime: "ISO 42001:2023", listed: ["iso-42001"], article: "A.6 event logs",
      field: "audit_log_enabled", bad: .bool(false)),
    Case(
      regime: "FedRAMP Moderate", classes: ["federal-moderate"], country: "US", place: "US",
      article: "authorisation", field: "fedramp_level", bad: .text("low")),
    Case(
      regime: "FedRAMP High", classes: ["federal-high"], country: "US", place: "US",
      article: "SC-12(1)", field: "key_management", bad: .text("provider")),
    Case(
      regime: "ITAR", classes: ["itar"], country: "US", place: "US", article: "model processing",
      field: "us_persons_only", bad: .bool(false)),
    Case(
      regime: "EAR", classes: ["ear"], country: "US", place: "DE", article: "15 CFR 734.18(a)(5)",
      field: "end_to_end_encrypted", bad: .bool(false)),
    Case(
      regime: "CJIS 6.0", classes: ["criminal-justice"], country: "US", place: "US",
      article: "location", field: "rest_country", bad: .text("DE")),
    Case(
      regime: "BSI C5", listed: ["bsi-c5"], article: "PSS-12.01B", field: "cross_region_routing",
      bad: .bool(true)),
    Case(
      regime: "HDS (France)", classes: ["health"], country: "FR", place: "FR",
      article: "v2 EEA storage", field: "backup_country", bad: .text("US")),
    Case(
      regime: "IRAP / ISM", classes: ["protected-au"], country: "AU", place: "AU",
      article: "assessment", field: "irap_level", bad: .text("official")),
    Case(
      regime: "DORA", sector: "bank", article: "Art 10", field: "threat_detection",
      bad: .bool(false)),
    Case(
      regime: "NIS2", listed: ["essential-entity"], article: "3.2.5",
      field: "audit_log_immutable", bad: .bool(false)),
    Case(
      regime: "China PIPL/CSL/DSL", country: "CN", sector: "public-administration", place: "CN",
      article: "PIPL Art 36", field: "rest_country", bad: .text("US")),
    Case(
      regime: "India DPDP", country: "IN", place: "IN", article: "Rule 6 logs",
      field: "audit_log_days", bad: .number(30)),
    Case(
      regime: "Cross-regime", article: "admin MFA", field: "mfa_admin", bad: .bool(false)),
  ]

  /// A design in which every field of the vocabulary has the value that the rules want.
  func exemplary(_ sample: Case, _ book: RuleBook) -> SampleDesign {
    var design = SampleDesign()
    design.classes = sample.classes
    design.country = sample.country
    design.sector = sample.sector
    design.listed = sample.listed
    // Late enough for every rule to be in force.
    design.day = "2029-01-01"
    design.decided = [:]
    design.answers = [:]
    let unwanted = [
      "cross_region_routing", "model_trains_on_data", "provider_human_review",
      "automated_decision_solely", "sad_stored", "pan_in_prompts", "cn_ciio", "cn_important_data",
      "in_sdf", "shared_tenancy",
    ]
    let high = ["audit_log_days", "audit_log_hot_days", "ai_log_days", "min_tls"]
    for field in book.vocabulary.fields {
      let value: FactValue =
        switch field.type {
        case .bool: .bool(!unwanted.contains(field.name))
        case .number: .number(high.contains(field.name) ? 4000 : 0)
        case .country: .text(sample.place)
        case .set: .set(["SOC2", "ISO27001", "ISO42001", "PCI-DSS", "HDS"])
        case .level(let levels): .text(levels.last ?? "")
        case .enumeration(let members):
          .text(
            ["none_needed", "customer_held"].first(where: members.contains) ?? members.last ?? "")
        }
      if field.scope == .component {
        design.decided[field.name] = value
      } else {
        design.answers[field.name] = value.description
      }
    }
    return design
  }

  @Test func everyRegimeHasACase() throws {
    let book = try #require(SampleRules.book)
    #expect(Set(Self.cases.map(\.regime)) == Set(book.regimeNames))
    #expect(book.regimeNames.count == 20)
  }

  @Test(arguments: RegimeTests.cases)
  func passesFailsAndNeedsEvidence(_ sample: Case) throws {
    let book = try #require(SampleRules.book)
    var design = exemplary(sample, book)
    let verdict = try #require(design.verdict(sample.regime))
    #expect(
      verdict.results.filter { $0.state != .met && $0.state != .notApplicable }
        .map { "\($0.article) \($0.component ?? "workload")" } == [])
    #expect(verdict.outcome == .allowed)

    design.decided[sample.field] = sample.bad
    let failing = try #require(design.verdict(sample.regime))
    let failed = failing.results.filter { $0.article == sample.article }
    #expect(failed.contains { $0.state == .notMet })
    #expect(
      failed.filter { $0.state == .notMet }.allSatisfy { result in
        result.found.contains { $0.field == sample.field && $0.value == sample.bad.description }
      })
    let isHard = failed.contains { $0.isHard }
    #expect(failing.outcome == (isHard ? .excluded : .allowed))

    design.decided[sample.field] = nil
    design.vendor[sample.field] = nil
    // Without a region nothing about the place can be derived either.
    design.region = "nowhere"
    design.endpoint = "auto"
    let open = try #require(design.verdict(sample.regime))
    let asked = open.results.filter { $0.article == sample.article }
    #expect(asked.contains { $0.state == .needsEvidence })
    #expect(!asked.contains { $0.state == .notMet })
    #expect(open.outcome == (isHard ? .conditional : .allowed))
  }
}
