import Berth
import Catalog
import Costing
import Deployments
import Documents
import Foundation
import Simulation
import Testing

/// Every sample has an alternative that meets its hard objectives, and no figure of any is
/// nonsense.
///
/// In release only.
struct SampleAlternativesTests {
  #if !DEBUG
    @Test(arguments: Samples.names)
    func somethingIsRankedAndEveryFigureIsSound(name: String) async throws {
      let assessor = try Assessor(
        catalogue: try Samples.catalogue.get(), options: try Samples.options(), seed: 1)
      let assessment = await assessor.assess(try Samples.profile(name))
      #expect(assessment.winner != nil, "\(name): nothing meets the hard objectives")
      for item in assessment.alternatives {
        #expect(
          item.rank != nil || !item.exclusions.isEmpty, "\(item.id) has no rank and no reason")
        guard let bill = item.bill else { continue }
        var sum = Money.zero
        for line in bill.lines {
          sum += line.amount
          #expect(line.quantity.isFinite && line.quantity > 0, "\(item.id): \(line.title)")
          #expect(!line.references.isEmpty, "\(item.id): \(line.title) has no source")
          for reference in line.references {
            #expect(!reference.source.isEmpty && !reference.asOf.isEmpty)
          }
        }
        #expect(sum == bill.total)
        if let performance = item.performance {
          for interval in [performance.e2e.p50, performance.e2e.p95, performance.ttft.p95] {
            #expect(interval.value.isFinite && interval.value > 0)
          }
          #expect(performance.ttft.p50.value <= performance.e2e.p50.value)
          #expect((0...1).contains(performance.availability))
        }
      }
    }
  #endif

  @Test func theSameSeedGivesTheSameFigures() async throws {
    let options = try Samples.options().filter {
      ["aws-fargate-bedrock", "onprem-kubernetes-h100"].contains($0.id)
    }
    #expect(options.count == 2)
    let profile = try Samples.profile("support-agent")
    var figures: [[String]] = []
    for seed in [1, 1, 2] as [UInt64] {
      let assessor = try Assessor(
        catalogue: try Samples.catalogue.get(), options: options, seed: seed, precision: 0.5)
      let assessment = await assessor.assess(profile)
      figures.append(
        assessment.alternatives.map { item in
          "\(item.id) \(item.performance?.e2e.p95.value ?? -1) \(item.bill?.total.picodollars ?? -1)"
        })
    }
    #expect(figures[0] == figures[1])
    #expect(figures[0] != figures[2])
  }
}
