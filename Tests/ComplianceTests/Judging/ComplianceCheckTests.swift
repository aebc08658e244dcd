import Catalog
import Deployments
import Documents
import Testing

@testable import Compliance

@Suite struct ComplianceCheckTests {
  @Test func aCleanDesignIsAllowed() throws {
    let design = SampleDesign()
    let gdpr = try #require(design.verdict("GDPR"))
    let open = gdpr.results.filter {
      $0.isHard && !$0.isOurs && $0.state != .met && $0.state != .notApplicable
    }
    #expect(open.map(\.article) == [])
    #expect(gdpr.outcome == .allowed)
  }

  @Test func lowConfidenceOfAVendorNeverSuffices() throws {
    var design = SampleDesign()
    design.confidence = .low
    let gdpr = try #require(design.verdict("GDPR"))
    #expect(gdpr.outcome == .conditional)
    let encryption = try #require(
      gdpr.results.first { $0.article == "Art 32(1)(a)" && $0.component == "conversations" })
    #expect(encryption.state == .needsEvidence)
    // The finding shows the value that is not enough, and where it comes from.
    #expect(encryption.found.map(\.field) == ["encrypted_at_rest", "encrypted_in_transit"])
    #expect(encryption.found.allSatisfy { $0.value == "true" && $0.origin != nil })
    // What the option decides still counts.
    #expect(design.states("GDPR", "Art 32(1)(b)")["conversations"] == .met)
  }

  @Test func aGlobalEndpointBreaksAResidencyPromise() throws {
    var design = SampleDesign()
    design.residency = ["EU"]
    #expect(design.states("GDPR", "routing") == ["model": .met])
    #expect(design.verdict("Residency")?.outcome == .allowed)
    design.endpoint = "global"
    let gdpr = try #require(design.verdict("GDPR"))
    #expect(gdpr.outcome == .excluded)
    let routing = try #require(gdpr.results.first { $0.article == "routing" })
    #expect(routing.state == .notMet)
    #expect(routing.found.first?.value == "true")
    #expect(routing.changes == [.endpoint(component: "model", to: "eu")])
    #expect(routing.change == "call `model` at its `eu` endpoint")
    let residency = try #require(design.verdict("Residency"))
    #expect(residency.outcome == .excluded)
    #expect(residency.results.first?.source == "workload.yaml:9:3")
  }

  @Test func aRegionAbroadIsProposedToMove() throws {
    var design = SampleDesign()
    design.residency = ["EU"]
    design.region = "us-east-1"
    design.endpoint = "us"
    let residency = try #require(design.verdict("Residency"))
    #expect(residency.outcome == .excluded)
    let store = try #require(residency.results.first { $0.component == "conversations" })
    #expect(store.state == .notMet)
    // Moving the site takes its model along, which is then called at the endpoint that stays there.
    let move: [DesignChange] = [
      .region(site: "cloud", to: SampleDesign.regions[0]), .endpoint(component: "model", to: "eu"),
    ]
    #expect(store.changes == move)
    let model = try #require(residency.results.first { $0.component == "model" })
    #expect(model.changes == move)
  }

  @Test func noChangeBreaksThePromiseOfResidency() throws {
    var design = SampleDesign()
    design.residency = ["EU"]
    design.endpoint = "global"
    design.region = "us-east-1"
    // The American endpoint would end the routing, and with it the promise.
    let routing = try #require(
      design.verdict("GDPR")?.results.first { $0.article == "routing" })
    #expect(!routing.changes.contains(.endpoint(component: "model", to: "us")))
    #expect(routing.changes.contains(.endpoint(component: "model", to: "eu")))
  }

  @Test func whatASoftwareServiceIsCannotBeDecided() throws {
    var design = SampleDesign()
    design.listed = ["essential-entity"]
    design.decided["audit_log_immutable"] = .bool(false)
    let own = try #require(
      design.verdict("NIS2")?.results.first { $0.article == "3.2.5" && $0.component == "model" })
    #expect(
      own.changes == [
        .decision(component: "model", field: "audit_log_immutable", value: .bool(true))
      ])
    var alternative = design.alternative
    alternative.option.sites[0].kind = .saas
    for index in alternative.option.components.indices {
      alternative.option.components[index].facts = alternative.option.facts
    }
    let book = try #require(SampleRules.book)
    let bought = design.check(book: book).verdicts(design.circumstances, alternative)
      .first { $0.regime == "NIS2" }?.results.first {
        $0.article == "3.2.5" && $0.component == "model"
      }
    #expect(bought?.state == .notMet)
    #expect(bought?.changes == [])
  }

  @Test func decisionsOfTheDesignAreProposed() throws {
    var design = SampleDesign()
    design.classes = ["cardholder"]
    design.decided["key_management"] = .text("provider")
    let keys = try #require(
      design.verdict("PCI DSS 4.0.1")?.results.first { $0.article == "3.6-3.7" })
    #expect(keys.state == .notMet)
    #expect(
      keys.changes == [
        .decision(
          component: "conversations", field: "key_management", value: .text("customer_managed")),
        .decision(component: "conversations", field: "key_rotation_days", value: .number(365)),
      ])
    #expect(keys.changes.map(\.kind) == [.keyManagement, .keyManagement])
  }

  @Test func theOrganisationsDutiesNeverExclude() throws {
    var design = SampleDesign()
    design.answers["dpa_signed"] = "false"
    design.answers["incident_plan"] = nil
    let gdpr = try #require(design.verdict("GDPR"))
    #expect(gdpr.outcome == .allowed)
    let contract = gdpr.results.filter { $0.article == "Art 28(3)" }
    #expect(contract.allSatisfy { $0.state == .notMet && $0.isOurs })
    // Half the rule is the vendor's and known; what is missing is ours.
    #expect(
      gdpr.results.filter { $0.article == "Art 33" }
        .allSatisfy { $0.isOurs && $0.state == .needsEvidence })
    // Were the vendor's half missing too, it would be the platform's.
    design.vendor["incident_notice_hours"] = nil
    #expect(
      try #require(design.verdict("GDPR")).results.filter { $0.article == "Art 33" }
        .allSatisfy { !$0.isOurs })
  }

  @Test func aRuleOfTheFutureWarnsOnly() throws {
    var design = SampleDesign()
    design.listed = ["eu-ai-act-high-risk"]
    design.decided["audit_log_enabled"] = .bool(false)
    let early = try #require(design.verdict("EU AI Act"))
    #expect(early.results.first { $0.article == "Art 26(6)" }?.isFuture == true)
    #expect(early.outcome == .allowed)
    design.day = "2028-01-01"
    #expect(
      design.verdict("EU AI Act")?.results.first { $0.article == "Art 26(6)" }?.isFuture == false)
    #expect(design.verdict("EU AI Act")?.outcome == .excluded)
  }

  @Test func changingOneFactFlipsExactlyTheRulesThatNameIt() throws {
    let book = try #require(SampleRules.book)
    for (field, value) in [
      ("key_management", FactValue.text("none")), ("deletion_days", .number(900)),
      ("least_privilege", .bool(false)), ("audit_log_enabled", .bool(false)),
    ] {
      var design = SampleDesign()
      design.listed = ["soc2", "iso-27001", "hipaa", "nis2", "fedramp-high"]
      design.classes = ["personal", "cardholder"]
      let before = design.verdicts().flatMap(\.results)
      design.decided[field] = value
      let after = design.verdicts().flatMap(\.results)
      #expect(before.count == after.count)
      let flipped = zip(before, after).filter { $0.state != $1.state }
      #expect(!flipped.isEmpty)
      for (_, result) in flipped {
        let rule = book.rules.first {
          $0.regime == result.regime && $0.article == result.article
        }
        #expect(
          rule?.condition.fields.contains(field) == true, "\(result.regime) \(result.article)")
      }
    }
  }

  @Test func whatHasNoComponentDoesNotApply() throws {
    let states = SampleDesign().states("GDPR", "Art 45")
    #expect(states == ["workload": .notApplicable])
  }

  @Test func verdictsComeInTheOrderOfTheRules() {
    var design = SampleDesign()
    design.residency = ["EU"]
    #expect(design.verdicts().map(\.regime) == ["Residency", "GDPR", "EU AI Act", "Cross-regime"])
  }
}
