import Catalog
import Compliance
import Deployments
import Documents
import Testing
import Workloads

/// Verdicts over the options, rules and samples that ship.
@Suite struct ShippedVerdictsTests {
  /// Verdicts by option, worked out once a sample.
  static let clinicalIntake = verdicts("clinical-intake")
  static let supportAgent = verdicts("support-agent")

  private static func verdicts(_ workload: String) -> [String: [Verdict]]? {
    guard let profile = ShippedCatalogue.workload(workload), let check = ShippedCatalogue.check
    else { return nil }
    var verdicts: [String: [Verdict]] = [:]
    for option in ShippedCatalogue.options {
      if let alternative = ShippedCatalogue.alternative(option, profile) {
        verdicts[option.id] = check.verdicts(profile, alternative)
      }
    }
    return verdicts
  }

  @Test func clinicalIntakeExcludesWhatIsRoutedGlobally() throws {
    let verdicts = try #require(Self.clinicalIntake)
    for id in ["anthropic-api", "huggingface-inference-api"] {
      let gdpr = try #require(verdicts[id]?.first { $0.regime == "GDPR" })
      #expect(gdpr.outcome == .excluded)
      let routing = try #require(
        gdpr.results.first { $0.article == "routing" && $0.state == .notMet })
      #expect(routing.component == "model")
      #expect(routing.found.map(\.field) == ["cross_region_routing"])
      #expect(verdicts[id]?.first { $0.regime == "Residency" }?.outcome == .excluded)
    }
  }

  @Test func clinicalIntakeKeepsEuropeanAndOwnOptions() throws {
    let verdicts = try #require(Self.clinicalIntake)
    for id in ["azure-functions-openai", "gcp-cloud-run-vertex", "aws-eks-gpu"] {
      #expect(verdicts[id]?.first { $0.regime == "GDPR" }?.outcome == .conditional)
      #expect(verdicts[id]?.first { $0.regime == "Residency" }?.outcome == .allowed)
    }
    for id in ["onprem-kubernetes-h100", "onprem-compose"] {
      #expect(verdicts[id]?.contains { $0.outcome == .excluded } == false)
    }
  }

  @Test func clinicalIntakeIsUnderTheRegimesItShouldBe() throws {
    let profile = try #require(ShippedCatalogue.workload("clinical-intake"))
    let applicable = try #require(ShippedCatalogue.check).applicable(to: profile)
    #expect(applicable.regimes == ["GDPR", "EU AI Act", "BSI C5", "NIS2", "Cross-regime"])
    #expect(applicable.findings.map(\.kind) == [.appliesButNotListed])
    #expect(applicable.findings.first?.hint == "add `bsi-c5`")
  }

  @Test func noRequirementIsMetByAVendorsWeakWord() throws {
    let catalogue = try #require(ShippedCatalogue.catalogue)
    var met = 0
    for (id, verdicts) in try #require(Self.supportAgent) {
      let option = try #require(ShippedCatalogue.options.first { $0.id == id })
      for result in verdicts.flatMap(\.results) where result.state == .met {
        met += 1
        guard let component = option.components.first(where: { $0.id == result.component }),
          catalogue.service(component.service)?.provider != "self"
        else { continue }
        for finding in result.found {
          guard case .catalogue(let row)? = finding.origin, row.table != "region" else { continue }
          #expect(row.confidence > .low, "\(id) \(result.regime) \(result.article)")
        }
      }
    }
    #expect(met > 1000)
  }

  @Test func everyFindingNamesItsOriginAndEveryGapItsField() throws {
    for verdict in try #require(Self.supportAgent).values.flatMap(\.self) {
      for result in verdict.results where result.state != .notApplicable {
        #expect(!result.found.isEmpty || result.state == .met)
        #expect(result.found.allSatisfy { ($0.value == nil) == ($0.origin == nil) })
        #expect(!result.source.isEmpty)
      }
    }
  }
}
