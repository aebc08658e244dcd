import Catalog
import Costing
import Documents
import Testing

struct PriceBandsTests {
  @Test func aListedPriceHasTheBandOfItsConfidence() throws {
    let bands = try PriceBands(SampleCatalogue.open())
    #expect(bands == PriceBands(high: 0.02, medium: 0.1, low: 0.3, proxy: 0.05))
    let range = bands.range(100, confidence: .medium, basis: .listed)
    #expect(range.likely == 100)
    #expect(abs(range.low - 90) < 1e-9)
    #expect(abs(range.high - 110) < 1e-9)
  }

  @Test func aProxyAddsItsUplift() throws {
    let bands = PriceBands(high: 0, medium: 0, low: 0, proxy: 0)
    let basis = Tariff.Basis.proxy(
      region: "x", uplift: UncertainNumber(low: 1, likely: 1.25, high: 1.5), reason: "")
    #expect(
      bands.range(125, confidence: .high, basis: basis)
        == UncertainNumber(low: 100, likely: 125, high: 150))
    let wider = PriceBands(high: 0.2, medium: 0, low: 0, proxy: 0.1)
    let range = wider.range(100, confidence: .high, basis: basis)
    // √(0.2² + 0.1² + 0.2²) = 0.3
    #expect(abs(range.low - 70) < 1e-9)
    #expect(abs(range.high - 130) < 1e-9)
  }

  @Test(arguments: ["price_band_high", "price_band_medium", "price_band_low", "proxy_band"])
  func aMissingBandIsAnErrorAndNoDefault(id: String) throws {
    let rows = SampleCatalogue.assumptions.split(separator: "\n").filter { !$0.hasPrefix(id) }
    let catalogue = try SampleCatalogue.open([
      "assumptions.csv": rows.joined(separator: "\n") + "\n"
    ])
    #expect(throws: RatingError.missingAssumption(id)) { try PriceBands(catalogue) }
    #expect(throws: RatingError.missingAssumption(id)) {
      try Rating.bill(usage: Usage(), catalogue: catalogue)
    }
  }
}
