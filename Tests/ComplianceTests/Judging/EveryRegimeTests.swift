import Catalog
import Deployments
import Documents
import Testing

@testable import Compliance

/// All 20 regimes over the options that ship.
@Suite struct EveryRegimeTests {
  private static let verdicts: [(option: DeploymentOption, verdicts: [Verdict])] = {
    guard let profile = ShippedCatalogue.workload("support-agent"),
      let check = ShippedCatalogue.check
    else { return [] }
    return ShippedCatalogue.options.compactMap { option in
      ShippedCatalogue.alternative(option, profile).map {
        (option, check.verdictsOfEveryRegime(profile, $0))
      }
    }
  }()

  @Test func everyRegimeIsTalliedWithWhatHoldsItBack() throws {
    let tallies = RegimeTally.tallies(of: Self.verdicts.map(\.verdicts))
    #expect(tallies.count == 20)
    for tally in tallies {
      #expect(tally.allowed + tally.conditional + tally.excluded == Self.verdicts.count)
      #expect((tally.conditional > 0) == !tally.heldBackBy.isEmpty, "\(tally.regime)")
      #expect((tally.excluded > 0) == !tally.excludedBy.isEmpty, "\(tally.regime)")
    }
  }

  @Test func noAllowedRestsOnAVendorsWeakWordAlone() throws {
    let catalogue = try #require(ShippedCatalogue.catalogue)
    var allowed = 0
    for (option, verdicts) in Self.verdicts {
      for verdict in verdicts where verdict.outcome == .allowed {
        allowed += 1
        for result in verdict.deciding where result.state == .met {
          guard let component = option.components.first(where: { $0.id == result.component }),
            catalogue.service(component.service)?.provider != "self"
          else { continue }
          for finding in result.found {
            guard case .catalogue(let row)? = finding.origin, row.table != "region" else {
              continue
            }
            #expect(row.confidence > .low, "\(option.id) \(result.regime) \(result.article)")
          }
        }
      }
    }
    #expect(allowed > 0)
  }
}
