import Documents
import Testing

@testable import Compliance

@Suite struct ScopeDerivationTests {
  static func words(_ words: [String]) -> [Sourced<String>] {
    words.enumerated().map {
      Sourced($1, from: .input(SourceLocation(file: "w.yaml", line: $0 + 1, column: 3)))
    }
  }

  func regimes(
    classes: [String] = [], subjects: [String] = [], residency: [String] = [],
    country: String? = nil, sector: String? = nil, interactive: Bool = true,
    listed: [String] = []
  ) throws -> [String] {
    try applicable(
      classes: classes, subjects: subjects, residency: residency, country: country,
      sector: sector, interactive: interactive, listed: listed
    ).regimes
  }

  func applicable(
    classes: [String] = [], subjects: [String] = [], residency: [String] = [],
    country: String? = nil, sector: String? = nil, interactive: Bool = true,
    listed: [String] = []
  ) throws -> ApplicableRules {
    try #require(SampleRules.book).applicable(
      to: WorkloadCircumstances(
        classes: Self.words(classes), subjects: subjects, residency: Self.words(residency),
        country: country.map { Self.words([$0])[0] }, sector: sector, day: "2027-03-01",
        isInteractive: interactive, listed: Self.words(listed)))
  }

  @Test func goodPracticeAppliesToAnything() throws {
    #expect(try regimes() == ["Cross-regime"])
  }

  @Test func personalDataOfEuropeansBringsTheGDPRAndTheAIAct() throws {
    #expect(
      try regimes(classes: ["personal"], subjects: ["EU"])
        == ["GDPR", "EU AI Act", "Cross-regime"])
    #expect(
      try regimes(classes: ["personal"], subjects: ["FR"])
        == ["GDPR", "EU AI Act", "Cross-regime"])
    #expect(try regimes(classes: ["personal"], subjects: ["BR"]) == ["Cross-regime"])
    #expect(
      try regimes(classes: ["personal"], subjects: ["BR"], country: "DE").contains("GDPR"))
  }

  @Test func aClassBringsWhatItImplies() throws {
    let rules = try applicable(classes: ["health"], subjects: ["DE"], country: "DE").rules
    let articles = rules.filter { $0.regime == "GDPR" }.map(\.article)
    #expect(articles.contains("Art 35"))
    #expect(articles.contains("Art 46 supplementary"))
    #expect(!articles.contains("routing"))
    #expect(rules.contains { $0.article == "393 SGB V (2)" })
  }

  @Test func aBroadAreaDoesNotBringInEachCountrysLaw() throws {
    #expect(try regimes(classes: ["health"], subjects: ["EU"]).contains("HDS (France)"))
    #expect(try !regimes(classes: ["health"], subjects: ["EU", "DE"]).contains("HDS (France)"))
    #expect(try regimes(classes: ["health"], subjects: ["EU", "FR"]).contains("HDS (France)"))
  }

  @Test func residencyAddsTheRoutingRule() throws {
    let rules = try applicable(classes: ["personal"], subjects: ["EU"], residency: ["EU"]).rules
    #expect(rules.contains { $0.article == "routing" })
  }

  @Test func sectorsAndCountriesDecideDORA() throws {
    #expect(try regimes(country: "DE", sector: "bank").contains("DORA"))
    #expect(try !regimes(country: "US", sector: "bank").contains("DORA"))
    #expect(try !regimes(country: "DE", sector: "retail").contains("DORA"))
  }

  @Test func voluntaryRegimesApplyWhenListed() throws {
    #expect(
      try regimes(listed: ["soc2", "iso-27001"]) == ["SOC 2", "ISO 27001:2022", "Cross-regime"])
  }

  @Test func declarationsCount() throws {
    let without = try applicable(classes: ["personal"], subjects: ["EU"]).rules
    let with = try applicable(
      classes: ["personal"], subjects: ["EU"], listed: ["high-risk-processing"]
    ).rules
    #expect(!without.contains { $0.article == "Art 35" })
    #expect(with.contains { $0.article == "Art 35" })
  }

  @Test func aListIsHeldAgainstWhatApplies() throws {
    let found = try applicable(
      classes: ["personal"], subjects: ["EU"], listed: ["hipaa", "gdrp", "pci-dss"]
    ).findings
    #expect(
      found.map(\.kind)
        == [.unknownRegime, .listedButDoesNotApply, .appliesButNotListed, .appliesButNotListed])
    #expect(
      found.map(\.subject) == ["gdrp", "PCI DSS 4.0.1", "GDPR", "EU AI Act"])
    #expect(found.first?.location?.line == 2)
    #expect(found.first?.hint == "did you mean `gdpr`?")
    // HIPAA is not among them: declaring it makes it apply.
    #expect(try regimes(listed: ["hipaa"]).contains("HIPAA"))
  }

  @Test func withoutAListNothingIsMissing() throws {
    #expect(try applicable(classes: ["personal"], subjects: ["EU"]).findings.isEmpty)
  }

  @Test func unknownWordsAreSeen() throws {
    let found = try applicable(classes: ["helth"], subjects: ["Atlantis"]).findings
    #expect(found.map(\.kind) == [.notUnderstood, .notUnderstood])
    #expect(found.first?.hint == "did you mean `health`?")
  }
}
