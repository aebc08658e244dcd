import Costing
import DocumentsTestSupport
import Testing

/// The break-even section of the finance vectors, by kind.
struct BreakEvenVectorsTests {
  static let cases = FinanceVectorsTests.vectors.section("breakeven_cases")

  @Test func everyKindIsKnown() {
    let known = [
      "two_linear", "steps_against_linear", "payback", "own_gpu_against_token_price",
    ]
    #expect(Self.cases.map(\.kind).filter { !known.contains($0) } == [])
  }

  @Test(arguments: cases.filter { $0.kind == "two_linear" })
  func twoLines(item: VectorCase) throws {
    func line(_ key: String) throws -> LinearBreakEven.Line {
      LinearBreakEven.Line(
        fixed: try #require(item.node[key]?["fixed"]?.number),
        perUnit: try #require(item.node[key]?["per_unit"]?.number))
    }
    func name(_ side: LinearBreakEven.Side?) -> String? {
      side.flatMap { item.node[$0 == .first ? "a" : "b"]?["name"]?.text }
    }
    let found = LinearBreakEven(try line("a"), try line("b"))
    #expect(found.status.rawValue == item.expected?["status"]?.text)
    #expect(isMoney(found.units, item.expected?["units"]?.number))
    #expect(name(found.cheaperBelow) == item.expected?["cheaper_below"]?.text)
    #expect(name(found.cheaperAlways) == item.expected?["cheaper_always"]?.text)
  }

  @Test(arguments: cases.filter { $0.kind == "steps_against_linear" })
  func stepsAgainstALine(item: VectorCase) throws {
    let perUnit = try item.number("linear_per_unit")
    let found = try #require(
      StepBreakEven(
        perUnit: perUnit, capacity: try item.number("step_capacity"),
        stepPrice: try item.number("step_price")))
    #expect(
      isNear(
        found.firstUnits, item.expected?["first_units_where_steps_are_no_dearer"]?.number, 0))
    #expect(
      found.stepsWinInTheLongRun == item.expected?["steps_cheaper_in_the_long_run"]?.flag)
    #expect(
      isMoney(
        found.firstUnits.map(found.steps), item.expected?["step_cost_at_that_point"]?.number))
    #expect(
      isMoney(
        found.firstUnits.map { $0 * perUnit },
        item.expected?["linear_cost_at_that_point"]?.number))
  }

  @Test(arguments: cases.filter { $0.kind == "payback" })
  func payback(item: VectorCase) throws {
    let found = Payback(
      outlay: try item.number("capex"), savingPerMonth: try item.number("saving_per_month"),
      monthlyRate: try item.number("monthly_rate"))
    #expect(isNear(found.simple, item.expected?["simple_payback_months"]?.number, 1e-6))
    #expect(isNear(found.discounted, item.expected?["discounted_payback_months"]?.number, 1e-6))
    #expect(found.wholeSimple == item.expected?["whole_months_simple"]?.integer)
    #expect(found.wholeDiscounted == item.expected?["whole_months_discounted"]?.integer)
  }

  @Test(arguments: cases.filter { $0.kind == "own_gpu_against_token_price" })
  func ownAccelerator(item: VectorCase) throws {
    let found = try #require(
      OwnAcceleratorCost(
        capital: try item.number("capex"), months: try item.number("months"),
        monthlyRate: try item.number("rate"), kilowatts: try item.number("kw"),
        powerUsageEffectiveness: try item.number("pue"),
        pricePerKilowattHour: try item.number("price_per_kwh"),
        otherPerMonth: try item.number("other_per_month"),
        tokensPerSecond: try item.number("tokens_per_second")))
    let wanted = try #require(item.expected)
    #expect(isMoney(found.perMonth, wanted["monthly_cost"]?.number))
    #expect(
      isMoney(
        found.perMillionTokens(utilisation: try item.number("utilisation")),
        wanted["cost_per_million_tokens"]?.number))
    for key in wanted.keys where key.hasPrefix("utilisation_where_equal_to_") {
      let words = key.split(separator: "_")
      let price = try #require(words.count > 4 ? Double(words[4]) : nil)
      #expect(isNear(found.utilisation(atPricePerMillion: price), wanted[key]?.number))
    }
  }

  @Test func stepsCrossAtEveryStep() throws {
    // A step of 100 for 10 units against 12 a unit: paid for after 8⅓, and again in every step.
    let found = try #require(StepBreakEven(perUnit: 12, capacity: 10, stepPrice: 100))
    let crossings = found.crossings(upTo: 30)
    #expect(crossings.map(\.steps) == [true, false, true, false, true])
    for (a, b) in zip(crossings.map(\.units), [25.0 / 3, 10, 50.0 / 3, 20, 25]) {
      #expect(isNear(a, b))
    }
  }
}
