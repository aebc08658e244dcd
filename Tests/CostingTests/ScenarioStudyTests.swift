import Catalog
import Costing
import Documents
import Foundation
import Testing

struct ScenarioStudyTests {
  static let model = UsageModel(
    perRun: [
      .init(
        key: SampleCatalogue.key("requests", "request"), quantityPerRun: 3.5, component: "a",
        derivation: ""),
      .init(
        key: SampleCatalogue.key("requests", "request", "west"), quantityPerRun: 1,
        component: "b", derivation: ""),
      .init(
        key: SampleCatalogue.key("duration", "gb_second"), quantityPerRun: 7, component: "a",
        derivation: ""),
    ],
    stepped: [
      .init(
        key: SampleCatalogue.key("instance", "hour"), runsPerUnit: 300_000, minimumUnits: 2,
        quantityPerUnit: 730, component: "c", derivation: "")
    ])

  static func parts() throws -> (card: RateCard, owned: [Bill.Line]) {
    let catalogue = try SampleCatalogue.open()
    let owned = OwnershipRating.lines(
      inventory: Inventory(items: [
        .init(
          kind: .capital, priceRow: "server-big", quantity: 1, component: "s", derivation: "")
      ]), country: "DE", catalogue: catalogue)
    return (try RateCard(catalogue: catalogue), owned.lines)
  }

  @Test(arguments: [0, 1, 250_000, 600_000, 600_001, 1_000_000, 3_000_000.5])
  func aMonthIsTheBill(runs: Double) throws {
    let (card, owned) = try Self.parts()
    let cost = LoadCost(model: Self.model, rateCard: card, owned: owned)
    let bill = card.bill(Self.model.usage(runsPerMonth: runs)).adding(lines: owned)
    #expect(bill.isComplete && cost.isComplete)
    #expect(isClose(cost.dollars(runs: runs), bill.total.dollars))
  }

  @Test func exactInputsGiveTheCashFlow() throws {
    let (card, owned) = try Self.parts()
    let exact = LoadCost(model: Self.model, rateCard: card, owned: owned)
    let flow = try need(
      CashFlow(
        model: Self.model, runs: 400_000, growth: UncertainNumber(0.03), months: 36,
        rateCard: card, discountRate: 0.08, owned: owned))
    let study = try need(
      ScenarioStudy(
        options: [.init(id: "a", cost: exact)], runs: UncertainNumber(400_000),
        growth: UncertainNumber(0.03), months: 36, discountRate: 0.08))
    let outcomes = study.outcomes(count: 1024, seed: 1)
    // Prices still vary: their mean is near the likely figure, and their spread brackets it.
    let summary = try need(outcomes.summary(of: 0))
    #expect(summary.p10 < flow.netPresentCost.likely && flow.netPresentCost.likely < summary.p90)
    #expect(summary.p90 <= summary.conditionalValueAtRisk)
    #expect(outcomes.probabilityCheaper(0, than: 0) == 0.5)
    #expect(outcomes.valueOfPerfectInformation == 0)
  }

  @Test func aMissingPriceIsNoZero() throws {
    let catalogue = try SampleCatalogue.open()
    let card = try RateCard(catalogue: catalogue)
    var model = Self.model
    model.perRun.append(
      .init(
        key: SampleCatalogue.key("unknown", "request"), quantityPerRun: 1, component: "a",
        derivation: ""))
    let cost = LoadCost(model: model, rateCard: card)
    #expect(!cost.isComplete && cost.dollars(runs: 1).isNaN)
    let study = try need(
      ScenarioStudy(
        options: [.init(id: "a", cost: cost)], runs: UncertainNumber(1),
        growth: UncertainNumber(0), months: 2, discountRate: 0))
    #expect(study.outcomes(count: 8, seed: 1).summary(of: 0) == nil)
  }

  @Test func twentyOptionsInTwoSeconds() throws {
    let (card, owned) = try Self.parts()
    let options = (0..<20).map { index in
      var model = Self.model
      model.perRun[2].quantityPerRun = 4 + Double(index) / 4
      model.stepped[0].runsPerUnit = 200_000
      return ScenarioStudy.Option(
        id: "option \(index)", cost: LoadCost(model: model, rateCard: card, owned: owned))
    }
    let study = try need(
      ScenarioStudy(
        options: options, runs: UncertainNumber(low: 300_000, likely: 400_000, high: 700_000),
        growth: UncertainNumber(low: 0, likely: 0.02, high: 0.05), months: 36,
        discountRate: 0.08))
    let start = clock()
    let outcomes = study.outcomes(count: 4096, seed: 1)
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)

    #expect(outcomes.scenarios == 4096 && outcomes.presentValue.count == 20)
    #if !DEBUG
      #expect(seconds < 2)
    #endif
    let again = study.outcomes(count: 4096, seed: 1)
    #expect(again.presentValue == outcomes.presentValue)
    #expect(try need(outcomes.probabilityCheaper(0, than: 19)) > 0.5)
    #expect(outcomes.worthMeasuring().count == study.inputs.count)
  }

  @Test func stepsMakeSeveralCrossings() throws {
    let (card, _) = try Self.parts()
    let steps = LoadCost(
      model: UsageModel(
        perRun: [],
        stepped: [
          .init(
            key: SampleCatalogue.key("instance", "hour"), runsPerUnit: 100_000, minimumUnits: 1,
            quantityPerUnit: 730, component: "c", derivation: "")
        ]), rateCard: card)
    let line = LoadCost(
      model: UsageModel(
        perRun: [
          .init(
            key: SampleCatalogue.key("duration", "gb_second"), quantityPerRun: 270,
            component: "a", derivation: "")
        ], stepped: []), rateCard: card)
    let found = try need(LoadBreakEven(steps, line, upTo: 1_000_000))
    #expect(found.firstIsCheaperAtOnce == false)
    #expect(found.crossings.count > 2)
    #expect(zip(found.crossings, found.crossings.dropFirst()).allSatisfy { $0.runs < $1.runs })
    #expect(
      zip(found.crossings, found.crossings.dropFirst()).allSatisfy {
        $0.firstIsCheaperAbove != $1.firstIsCheaperAbove
      })
    for crossing in found.crossings where !crossing.isStep {
      #expect(
        isClose(steps.dollars(runs: crossing.runs), line.dollars(runs: crossing.runs), 1e-9))
    }
  }
}
