import Berth
import Catalog
import Costing
import Deployments
import Documents
import Simulation
import Testing

/// Every sample has an alternative that meets its hard objectives, and no figure of any is nonsense; in release only.
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
  #else
    @Test(
      .disabled("whole samples take minutes without optimisation: run the tests with `-c release`"))
    func somethingIsRankedAndEveryFigureIsSound() {}
  #endif
}
