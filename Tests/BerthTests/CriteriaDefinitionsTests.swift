import Testing

@testable import Berth

struct CriteriaDefinitionsTests {
  @Test func ninesCountTheDecimalPlacesOfUnavailability() {
    #expect(abs(CriteriaDefinitions.nines(0.999) - 3) < 1e-9)
    #expect(abs(CriteriaDefinitions.nines(0.9) - 1) < 1e-9)
    #expect(CriteriaDefinitions.nines(1) == 9)
  }

  @Test(arguments: Samples.names)
  func anchorsAreFiniteAndInOrder(name: String) throws {
    let all = CriteriaDefinitions(
      profile: try Samples.profile(name), catalogue: try Samples.catalogue.get()
    ).all
    #expect(
      all.map(\.name) == [
        "cost", "latency", "reliability", "quality", "operations", "control", "portability",
      ])
    for criterion in all {
      #expect(criterion.worst.isFinite && criterion.best.isFinite)
      #expect(
        criterion.lowerIsBetter
          ? criterion.best < criterion.worst : criterion.worst < criterion.best)
    }
  }
}
