import Catalog
import Costing
import Documents
import Testing

struct RatingTests {
  static let reference = CatalogueReference(
    table: "price", row: "x", source: "list", asOf: "2026", confidence: .high)

  static func tariff(
    _ tiers: [(from: Double, price: String)], per: Double = 1, free: Double = 0,
    basis: Tariff.Basis = .listed
  ) -> Tariff {
    Tariff(
      key: TariffKey(service: "s", sku: "k", region: "r", meter: Meter("unit")),
      tiers: tiers.map {
        let price = Money(decimal: $0.price) ?? .zero
        return Tariff.Tier(
          from: $0.from, unitPrice: price.dollars / per, printedPrice: price, printedQuantity: per,
          printedUnit: "", reference: reference)
      }, freeAllowance: free, basis: basis)
  }

  static func amount(_ quantity: Double, _ tariff: Tariff, discount: Double = 0) throws -> Money {
    try Rating.charge(quantity: quantity, tariff: tariff, discount: discount).amount
  }

  @Test func tiersAreGraduatedAndMeetAtTheirBoundaries() throws {
    let graded = Self.tariff([(0, "1.00"), (100, "0.50"), (300, "0.25")])
    for (quantity, expected) in [
      (0, "0"), (1, "1"), (99, "99"), (100, "100"), (101, "100.5"), (300, "200"), (301, "200.25"),
      (1000, "375"),
    ] as [(Double, String)] {
      #expect(try Self.amount(quantity, graded) == Money(decimal: expected), "\(quantity)")
    }
  }

  @Test func pricesForManyAreExact() throws {
    #expect(
      try Self.amount(1, Self.tariff([(0, "0.20")], per: 1_000_000)) == Money(decimal: "0.0000002"))
    #expect(try Self.amount(3, Self.tariff([(0, "1")], per: 3)) == Money(decimal: "1"))
    // One third of a dollar: rounded once, at the twelfth decimal.
    #expect(
      try Self.amount(1, Self.tariff([(0, "1")], per: 3)) == Money(decimal: "0.333333333333"))
    #expect(
      try Self.amount(61_440_000_000, Self.tariff([(0, "0.0000166667")]))
        == Money(decimal: "1024002.048"))
  }

  @Test func freeUnitsComeFirstAndCountTowardsTheTiers() throws {
    let graded = Self.tariff([(0, "1"), (100, "0.5")], free: 40)
    #expect(try Self.amount(40, graded) == .zero)
    #expect(try Self.amount(100, graded) == Money(decimal: "60"))
    #expect(try Self.amount(110, graded) == Money(decimal: "65"))
    let charge = try Rating.charge(
      quantity: 110, tariff: graded, options: RatingOptions(freeAllowances: false))
    #expect(charge.amount == Money(decimal: "105"))
    #expect(charge.freeQuantity == 0)
  }

  @Test func upliftAndDiscountMultiply() throws {
    let proxy = Self.tariff(
      [(0, "0.1")],
      basis: .proxy(
        region: "x", uplift: UncertainNumber(low: 1, likely: 1.1, high: 1.2), reason: "measured"))
    #expect(try Self.amount(10, proxy) == Money(decimal: "1.1"))
    #expect(try Self.amount(10, proxy, discount: 0.05) == Money(decimal: "1.045"))
    #expect(try Self.amount(10, Self.tariff([(0, "0.1")]), discount: 1) == .zero)
  }

  @Test func nothingIsFreeUnlessThePrintedPriceIsNothing() throws {
    #expect(try Self.amount(10, Self.tariff([(0, "0")])) == .zero)
    #expect(throws: RatingError.self) { try Self.amount(10, Self.tariff([])) }
    #expect(throws: RatingError.self) { try Self.amount(10, Self.tariff([(5, "1")])) }
    #expect(throws: RatingError.self) { try Self.amount(10, Self.tariff([(0, "1"), (0, "2")])) }
    #expect(throws: RatingError.self) { try Self.amount(10, Self.tariff([(0, "-1")])) }
    #expect(throws: RatingError.self) { try Self.amount(10, Self.tariff([(0, "1")], per: 0)) }
    #expect(throws: RatingError.self) { try Self.amount(10, Self.tariff([(0, "1")]), discount: 2) }
    #expect(throws: RatingError.overflow) {
      try Self.amount(1e24, Self.tariff([(0, "999999999999999")]))
    }
    for quantity in [-1, Double.nan, .infinity] {
      #expect(throws: RatingError.self) { try Self.amount(quantity, Self.tariff([(0, "1")])) }
    }
  }

  @Test func costsNeverFallWithTheQuantity() throws {
    let tariffs = [
      Self.tariff([(0, "1.7")], per: 7),
      Self.tariff([(0, "1"), (10, "0.2"), (90, "0.9")], free: 3),
      Self.tariff([(0, "0"), (50, "0.000001")], per: 1000),
    ]
    for tariff in tariffs {
      var last = Money.zero
      for step in 0..<2000 {
        let amount = try Self.amount(Double(step) * 0.073, tariff)
        #expect(amount >= last)
        last = amount
      }
      #expect(last > .zero)
    }
  }

  @Test func invoicesRoundToTheCent() throws {
    let charge = try Rating.charge(
      quantity: 1, tariff: Self.tariff([(0, "1.005")]), options: RatingOptions(rounding: .invoice))
    #expect(charge.amount == Money(decimal: "1.01"))
  }

  @Test func aChargeNamesTheTiersItReached() throws {
    let graded = Self.tariff([(0, "1"), (100, "0.5")])
    #expect(try Rating.charge(quantity: 5, tariff: graded).references == [Self.reference])
    #expect(try Rating.charge(quantity: 0, tariff: graded).references == [Self.reference])
  }
}
