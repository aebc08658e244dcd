import Costing
import Testing

@testable import Berth

struct NearestMissTests {
  static func item(_ id: String, computed: Bool = true, _ exclusions: Exclusion...) throws
    -> AssessedAlternative
  {
    var item = AssessedAlternative(
      Candidate(
        option: try #require(try Samples.options().first), model: nil, id: "an option", refusal: nil
      ))
    item.id = id
    item.exclusions = exclusions
    item.bill = computed ? Bill(lines: [], gaps: []) : nil
    return item
  }

  @Test func smallMissesComeBeforeLawsLimitsAndWhatCannotBeComputed() throws {
    let items = [
      try Self.item("unknown", computed: false, Exclusion(.model, "no weights")),
      try Self.item("limit", Exclusion(.limit, "29 s")),
      try Self.item("law", Exclusion(.law, "outside")),
      try Self.item("far", Exclusion(.objective, "slow", margin: 0.9)),
      try Self.item("near", Exclusion(.objective, "slow", margin: 0.1)),
      try Self.item(
        "two", Exclusion(.objective, "slow", margin: 0.1), Exclusion(.law, "outside")),
      try Self.item("also near", Exclusion(.objective, "slow", margin: 0.1)),
    ]
    #expect(
      NearestMiss.sorted(items).map(\.id)
        == ["also near", "near", "far", "law", "two", "limit", "unknown"])
  }

  @Test func aBoundlessMissIsCapped() throws {
    let capped = try Self.item("a", Exclusion(.objective, "slow", margin: .infinity))
    #expect(NearestMiss.distance(capped) == 10)
  }
}
