import Documents
import Testing
import Workloads

@testable import Compliance

@Suite struct ScopeDerivationTests {
  static func words(_ words: [String]) -> [Sourced<String>] {
    words.enumerated().map {
      Sourced($1, from: .input(SourceLocation(file: "w.yaml", line: $0 + 1, column: 3)))
    }
  }

  func regimes(
    classes: [String] = [], subjects: [String] = [], residency: [String] = [],
    country: String? = nil, sector: String? = nil, entities: [EntityKind] = [],
    aiRole: AIActRole? = nil, aiUse: AIActUse? = nil, interactive: Bool = true,
    listed: [String] = []
  ) throws -> [String] {
    try applicable(
      classes: classes, subjects: subjects, residency: residency, country: country,
      sector: sector, entities: entities, aiRole: aiRole, aiUse: aiUse, interactive: interactive,
      listed: listed
    ).regimes
  }

  func applicable(
    classes: [String] = [], subjects: [String] = [], residency: [String] = [],
    country: String? = nil, sector: String? = nil, entities: [EntityKind] = [],
    aiRole: AIActRole? = nil, aiUse: AIActUse? = nil, interactive: Bool = true,
    listed: [String] = []
  ) throws -> ApplicableRules {
    try #require(SampleRules.book).applicable(
      to: WorkloadCircumstances(
        classes: Self.words(classes), subjects: subjects, residency: Self.words(residency),
        country: country.map { Self.words([$0])[0] }, sector: sector, entities: entities,
        aiRole: aiRole, aiUse: aiUse, day: "2027-03-01",
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
        == [
          .listedButDoesNotApply, .unknownRegime, .listedButDoesNotApply, .appliesButNotListed,
          .appliesButNotListed,
        ])
    #expect(
      found.map(\.subject) == ["HIPAA", "gdrp", "PCI DSS 4.0.1", "GDPR", "EU AI Act"])
    #expect(found.dropFirst().first?.location?.line == 2)
    #expect(found.dropFirst().first?.hint == "did you mean `gdpr`?")
  }

  @Test func theKindOfEntityBringsWhatItsSectorDoesNot() throws {
    #expect(try !regimes(country: "DE", sector: "retail").contains("NIS2"))
    #expect(try regimes(country: "DE", entities: [.essential]).contains("NIS2"))
    #expect(try regimes(country: "FR", entities: [.financial]).contains("DORA"))
    #expect(try !regimes(classes: ["health"], subjects: ["JP"]).contains("HIPAA"))
    #expect(
      try regimes(classes: ["health"], subjects: ["JP"], entities: [.businessAssociate])
        .contains("HIPAA"))
    #expect(try regimes(country: "DE", entities: [.publicBody]).contains("BSI C5"))
    #expect(
      try !regimes(country: "DE", sector: "hospital", entities: [.small], listed: ["nis2"])
        .contains("NIS2"))
  }

  @Test func anUnstatedKindOfEntityIsAFinding() throws {
    let open = try applicable(country: "DE", sector: "hospital").findings
    #expect(open.map(\.kind) == [.mayApply])
    #expect(open.map(\.subject) == ["NIS2"])
    #expect(try applicable(country: "DE", sector: "hospital", entities: [.small]).findings.isEmpty)
    #expect(try applicable(country: "DE", sector: "retail").findings.isEmpty)
  }

  @Test func theRoleUnderTheAIActDecidesItsRules() throws {
    func articles(_ role: AIActRole?, _ use: AIActUse?, sector: String? = nil) throws -> [String] {
      try applicable(
        classes: ["personal"], subjects: ["EU"], country: "DE", sector: sector, aiRole: role,
        aiUse: use
      ).rules.filter { $0.regime == "EU AI Act" }.map(\.article)
    }
    #expect(try articles(.outside, nil, sector: "hr").isEmpty)
    #expect(try articles(.deployer, .highRisk).contains("Art 26(2)"))
    #expect(try !articles(.deployer, .limitedRisk, sector: "hr").contains("Art 26(2)"))
    #expect(try articles(.deployer, nil, sector: "hr").contains("Art 26(2)"))
    #expect(try articles(nil, nil) == articles(.deployer, nil))
    let provider = try applicable(
      country: "DE", aiRole: .provider, aiUse: .highRisk
    ).findings
    #expect(provider.map(\.kind) == [.notCovered])
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
