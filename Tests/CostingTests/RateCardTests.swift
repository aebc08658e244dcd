import Catalog
import Costing
import Documents
import Testing

struct RateCardTests {
  private func bill(
    _ lines: [Usage.Line], changes: [String: String] = [:], discounts: [String: Double] = [:],
    options: RatingOptions = RatingOptions()
  ) throws -> Bill {
    try Rating.bill(
      usage: Usage(lines: lines), catalogue: SampleCatalogue.open(changes), discounts: discounts,
      options: options)
  }

  @Test func aBillByHand() throws {
    let bill = try bill(SampleCatalogue.usage.lines)
    #expect(bill.isComplete)
    // (3.5 − 1) M × 0.20; 6 M × 16.6667 + 1 M × 15 millionths; 100 GiB × 0.10; 730 × 0.50
    #expect(
      bill.lines.map(\.amount)
        == ["0.5", "115.0002", "10", "365"].map { Money(decimal: $0) ?? .zero })
    #expect(bill.total == Money(decimal: "490.5002"))
    #expect(bill.lines[0].references.map(\.row) == ["prices/acme.csv:2", "allowances/acme.csv:2"])
    #expect(bill.lines[1].references.map(\.row) == ["prices/acme.csv:4", "prices/acme.csv:5"])
    #expect(bill.lines.map(\.confidence) == [.high, .medium, .medium, .low])
    #expect(bill.lines[0].title == "Acme Functions, requests")
    #expect(bill.lines[3].effectiveUnitPrice == 0.5)
  }

  @Test func anAllowanceIsSharedByAllComponentsAndRegions() throws {
    let bill = try bill([
      SampleCatalogue.line("requests", "request", 600_000, component: "a"),
      SampleCatalogue.line("requests", "request", 900_000, component: "b"),
      SampleCatalogue.line("requests", "request", 2_000_000, region: "west", component: "c"),
    ])
    // North draws the whole million first; west has none left. 500,000 × 0.20 over a and b as 2 to 3.
    #expect(
      bill.lines.map(\.amount) == ["0.04", "0.06", "0.5"].map { Money(decimal: $0) ?? .zero })
  }

  @Test func theOrderOfLinesDoesNotMatter() throws {
    let lines = [
      SampleCatalogue.line("requests", "request", 2_000_000, region: "west", component: "c"),
      SampleCatalogue.line("requests", "request", 600_000, component: "a"),
      SampleCatalogue.line("duration", "gb_second", 5_999_999.5, component: "a"),
      SampleCatalogue.line("duration", "gb_second", 17.25, component: "b"),
    ]
    #expect(try bill(lines).total == bill(lines.reversed()).total)
  }

  @Test(arguments: RatingOptions.Rounding.allCases)
  func linesAddUpToTheAccountsAmount(rounding: RatingOptions.Rounding) throws {
    let options = RatingOptions(rounding: rounding)
    let parts = [1, 3, 7, 11, 1_000_003, 5_000_000.125]
    let split = try bill(
      parts.enumerated().map {
        SampleCatalogue.line("duration", "gb_second", $0.element, component: "c\($0.offset)")
      }, options: options)
    let whole = try bill(
      [SampleCatalogue.line("duration", "gb_second", parts.reduce(0, +))], options: options)
    #expect(split.total == whole.total)
    #expect(split.lines.count == parts.count)
    if rounding == .invoice {
      #expect(split.lines.allSatisfy { $0.amount.picodollars % 10_000_000_000 == 0 })
    }
  }

  @Test func whatHasNoPriceIsAGapAndNeverNothing() throws {
    let bill = try bill([
      SampleCatalogue.line("unheard-of", "request", 5),
      SampleCatalogue.line("requests", "request", -1),
      SampleCatalogue.line("requests", "request", .nan), SampleCatalogue.line("nothing", "x", 0),
      SampleCatalogue.line("support", "hour", 730),
    ])
    #expect(!bill.isComplete)
    #expect(bill.gaps.count == 3)
    #expect(bill.gaps[0].reason.contains("no price"))
    // A price printed as 0 is a line of nothing; a quantity of exactly 0 is no line.
    #expect(bill.lines.map(\.sku) == ["support"])
    #expect(bill.total == .zero)
  }

  @Test func beyondTheLastPricedTierIsAGap() throws {
    let prices = SampleCatalogue.prices.replacing(
      "0.000015,6000000,,", with: "0.000015,6000000,9000000,")
    let files = ["prices/acme.csv": prices]
    let line = SampleCatalogue.line("duration", "gb_second", 9_000_000)
    #expect(try bill([line], changes: files).isComplete)
    let more = SampleCatalogue.line("duration", "gb_second", 1, component: "b")
    let beyond = try bill([line, more], changes: files)
    #expect(beyond.lines.isEmpty)
    #expect(beyond.gaps.map(\.component) == ["a", "b"])
    #expect(beyond.gaps[0].reason.contains("beyond 9,000,000"))
  }

  @Test func aProxyIsLowAndNamesItsUplift() throws {
    let line = try #require(
      try bill([SampleCatalogue.line("requests", "request", 2_000_000, region: "south")]).lines
        .first)
    #expect(line.amount == Money(decimal: "0.22"))
    #expect(line.confidence == .low)
    #expect(line.references.map(\.row).contains("proxies/acme.csv:2"))
    #expect(line.range.low < 0.2)
    #expect(line.range.high > 0.25)
  }

  @Test func aDiscountIsTheProvidersOwn() throws {
    let lines = [SampleCatalogue.line("instance", "hour", 100)]
    #expect(try bill(lines, discounts: ["acme": 0.1]).total == Money(decimal: "45"))
    #expect(try bill(lines, discounts: ["other": 0.1]).total == Money(decimal: "50"))
    #expect(throws: RatingError.discount(provider: "acme", value: 1.5)) {
      try bill(lines, discounts: ["acme": 1.5])
    }
  }

  @Test func aPriceTenPercentHigherMovesTheTotalByItsShare() throws {
    let before = try bill(SampleCatalogue.usage.lines)
    for (old, new, line) in [
      ("GiB-month,0.10", "GiB-month,0.11", 2), ("hour,0.50", "hour,0.55", 3),
      ("north,1M requests,0.20", "north,1M requests,0.22", 0),
    ] {
      let prices = SampleCatalogue.prices.replacing(old, with: new)
      let after = try bill(SampleCatalogue.usage.lines, changes: ["prices/acme.csv": prices])
      let share = before.lines[line].amount.picodollars
      #expect((after.total - before.total).picodollars * 10 == share)
    }
  }

  @Test func aDeletedPriceMakesTheBillIncomplete() throws {
    let rows = SampleCatalogue.prices.split(separator: "\n").map(String.init)
    for row in rows where !row.contains(",1M requests,0.25") && !row.contains(",0,,,") {
      guard row.hasPrefix("acme"), !row.contains("0.0000166667") else { continue }
      let prices = rows.filter { $0 != row }.joined(separator: "\n") + "\n"
      let bill = try bill(SampleCatalogue.usage.lines, changes: ["prices/acme.csv": prices])
      #expect(bill.gaps.count == 1, "\(row)")
    }
  }

  @Test func aCardWithKeysBillsAsOneWithout() throws {
    let catalogue = try SampleCatalogue.open()
    let card = try RateCard(catalogue: catalogue, keys: SampleCatalogue.usage.lines.map(\.key))
    #expect(
      card.bill(SampleCatalogue.usage).total
        == (try Rating.bill(usage: SampleCatalogue.usage, catalogue: catalogue)).total)
  }
}
