import Costing
import DocumentsTestSupport
import Testing

/// The value-of-information section of the uncertainty vectors, by kind.
struct InformationVectorsTests {
  static let cases = UncertaintyVectorsTests.vectors.section("value_of_information_cases")

  @Test func everyKindIsKnown() {
    let known = ["discrete", "normal_two_action", "normal_sample_information", "partial"]
    #expect(Self.cases.map(\.kind).filter { !known.contains($0) } == [])
  }

  @Test(arguments: cases.filter { $0.kind == "discrete" })
  func discrete(item: VectorCase) throws {
    let rows = try need(item.node["payoff"]?.table)
    let found = try need(
      DecisionUnderRisk(
        outcomes: rows, probabilities: try item.numbers("prob"),
        minimise: item.node["minimise"]?.flag ?? false))
    let wanted = try need(item.expected)
    for (a, b) in zip(found.expected, try need(wanted["expected_value"]?.numbers)) {
      #expect(isClose(a, b))
    }
    #expect(found.best == wanted["best"]?.integer)
    #expect(
      isClose(
        found.withPerfectInformation, wanted["value_with_perfect_information"]?.number))
    #expect(isClose(found.valueOfPerfectInformation, wanted["EVPI"]?.number))
    #expect(found.minimaxRegret == wanted["minimax_regret"]?.integer)
    for (a, b) in zip(found.largestRegret, try need(wanted["max_regret"]?.numbers)) {
      #expect(isClose(a, b))
    }
    #expect(found.maximin == wanted["maximin"]?.integer)
    for (option, share) in found.probabilityBest.enumerated() {
      #expect(isNear(share, wanted["prob_best"]?[String(option)]?.number))
    }
  }

  @Test(arguments: cases.filter { $0.kind == "normal_two_action" })
  func normal(item: VectorCase) throws {
    let found = try need(
      NormalInformation(
        mean: try item.number("mean"), standardDeviation: try item.number("sd"),
        breakEven: try item.number("break_even")))
    let wanted = try need(item.expected)
    #expect(found.acts == wanted["act"]?.flag)
    #expect(isNear(found.unitLoss, wanted["unit_normal_loss"]?.number))
    #expect(isClose(found.valueOfPerfectInformation, wanted["EVPI"]?.number))
    #expect(isNear(found.probabilityWrong, wanted["prob_wrong"]?.number))
  }

  @Test(arguments: cases.filter { $0.kind == "normal_sample_information" })
  func pilot(item: VectorCase) throws {
    let found = try need(
      NormalInformation(
        mean: try item.number("mean"), standardDeviation: try item.number("sd"),
        breakEven: try item.number("break_even")))
    let pilot = try need(
      found.pilot(
        samplingDeviation: try item.number("sampling_sd"), observations: try item.number("n")))
    #expect(isClose(pilot.deviation, item.expected?["preposterior_sd"]?.number))
    #expect(isClose(pilot.value, item.expected?["EVSI"]?.number))
    #expect(isClose(found.valueOfPerfectInformation, item.expected?["EVPI"]?.number))
  }

  @Test(arguments: cases.filter { $0.kind == "partial" })
  func partial(item: VectorCase) throws {
    let costs = try need(item.node["cost"]?.items).map { try need($0.table) }
    let found = try need(
      TwoFactorInformation(
        outcomes: costs, first: try item.numbers("prob_a"), second: try item.numbers("prob_b"),
        minimise: item.node["minimise"]?.flag ?? false))
    let wanted = try need(item.expected)
    for (a, b) in zip(found.expected, try need(wanted["expected_cost"]?.numbers)) {
      #expect(isClose(a, b))
    }
    #expect(found.best == wanted["best"]?.integer)
    #expect(isNear(found.both, wanted["EVPI"]?.number))
    #expect(isNear(found.first, wanted["EVPPI_a"]?.number))
    #expect(isNear(found.second, wanted["EVPPI_b"]?.number))
  }
}
