import Catalog
import Deployments
import Documents
import Testing

@testable import Compliance

/// What an option states for all of its components ends at the door of a bought service.
@Suite struct BoughtServiceTests {
  private func verdicts(_ facts: [String: FactValue]) throws -> [Verdict] {
    var design = SampleDesign()
    design.listed = ["essential-entity"]
    design.decided["audit_log_immutable"] = .bool(true)
    var alternative = design.alternative
    alternative.option.sites.append(Site(id: "bought", kind: .saas, provider: "aws", region: nil))
    let index = try #require(alternative.option.components.firstIndex { $0.id == "model" })
    alternative.option.components[index].site = "bought"
    alternative.option.components[index].facts = facts.mapValues {
      Sourced($0, from: .input(SampleDesign.place))
    }
    let book = try #require(SampleRules.book)
    return design.check(book: book).verdicts(design.circumstances, alternative)
  }

  private func state(_ facts: [String: FactValue], of component: String) throws
    -> RequirementState?
  {
    try verdicts(facts).first { $0.regime == "NIS2" }?.results.first {
      $0.article == "3.2.5" && $0.component == component
    }?.state
  }

  @Test func itsLogsAreNotOursToPromise() throws {
    #expect(try state([:], of: "model") == .needsEvidence)
    #expect(try state([:], of: "conversations") == .met)
    // Unknown excludes nobody; what is stated still does.
    #expect(try verdicts([:]).first { $0.regime == "NIS2" }?.outcome == .conditional)
    #expect(try state(["audit_log_immutable": .bool(false)], of: "model") == .notMet)
    #expect(try state(["audit_log_immutable": .bool(true)], of: "model") == .met)
  }

  @Test func noDecisionIsProposedInsideIt() throws {
    let result = try verdicts([:]).first { $0.regime == "NIS2" }?.results.first {
      $0.article == "3.2.5" && $0.component == "model"
    }
    #expect(result?.changes == [])
  }

  @Test func noShippedOptionStatesWhatItDoesNotKnow() throws {
    for option in ShippedCatalogue.options {
      for component in option.components {
        #expect(component.facts["audit_log_immutable"] == nil, "\(option.id) \(component.id)")
      }
    }
  }

  @Test func encryptionAtRestFollowsFromAnAttestedKeyOfOurs() throws {
    var design = SampleDesign()
    design.confidence = .low
    func confidence(_ level: Confidence) -> [String: [VendorAttestation]] {
      [
        "table": [
          VendorAttestation(name: "CMK", standing: .yes, reference: SampleDesign.row(level))
        ]
      ]
    }
    design.attestations = confidence(.medium)
    #expect(design.facts(of: "conversations")?["encrypted_at_rest"]?.isWeak == false)
    design.decided["key_management"] = .text("provider")
    #expect(design.facts(of: "conversations")?["encrypted_at_rest"]?.isWeak == true)
    design.decided["key_management"] = .text("customer_managed")
    design.attestations = confidence(.low)
    #expect(design.facts(of: "conversations")?["encrypted_at_rest"]?.isWeak == true)
  }
}
