import Catalog
import Costing
import Documents
import Testing

struct OwnershipRatingTests {
  private func item(
    _ kind: Inventory.Item.Kind, _ row: String, _ quantity: Double, component: String = "node"
  ) -> Inventory.Item {
    Inventory.Item(
      kind: kind, priceRow: row, quantity: quantity, component: component, derivation: "given")
  }

  private func lines(_ items: [Inventory.Item], staffing: Staffing = .shared) throws -> (
    lines: [Bill.Line], gaps: [Bill.Gap]
  ) {
    OwnershipRating.lines(
      inventory: Inventory(items: items), country: "DE", catalogue: try SampleCatalogue.open(),
      staffing: staffing)
  }

  @Test func capitalIsWrittenOffInAStraightLine() throws {
    let result = try lines([
      item(.capital, "server-big", 2), item(.capital, "capital-adder", 600_000),
      item(.licence, "support", 600_000),
    ])
    #expect(result.gaps.isEmpty)
    // 2 × 300,000 ÷ 60; 600,000 × 5 % ÷ 60; 600,000 × 10 % ÷ 12
    #expect(result.lines.map(\.amount.dollars) == [10_000, 500, 5_000])
    #expect(result.lines[0].range == UncertainNumber(low: 8_000, likely: 10_000, high: 14_000))
    #expect(result.lines[0].service == "ownership")
    #expect(result.lines[0].region == "DE")
    guard case .assumption(let range, let owner) = result.lines[0].basis else {
      Issue.record("not an assumption")
      return
    }
    #expect(owner == "lead")
    #expect(range == result.lines[0].range)
  }

  @Test func powerTakesThePUEOfItsRoom() throws {
    let own = try lines([item(.power, "electricity-DE", 10)])
    // 10 kW × 730 h × 1.5 × 0.20
    #expect(own.lines.map(\.amount.dollars) == [2190])
    #expect(own.lines[0].quantity == 10_950)
    #expect(own.lines[0].unit == "kWh")
    #expect(own.lines[0].references.count == 2)
    let hall = try lines([item(.power, "electricity", 10), item(.colocation, "colocation-DE", 10)])
    #expect(hall.lines.map(\.amount.dollars) == [2044, 2000])
  }

  @Test func licencesAreATwelfthOfAYear() throws {
    let result = try lines([item(.licence, "licence-node", 3), item(.licence, "licence-free", 1)])
    #expect(result.lines.map(\.amount.dollars) == [3000, 0])
    #expect(result.lines[1].range == UncertainNumber(low: 0, likely: 0, high: 100))
  }

  @Test func staffIsHoursOrWholePeople() throws {
    let items = [item(.staff, "fte-engineer-DE", 40), item(.staff, "fte-engineer-DE", 120)]
    // 128,000 ÷ 1,600 h = 80 USD an hour
    #expect(try lines(items).lines.map(\.amount.dollars) == [3200, 9600])
    // 160 h a month are 1.2 persons: two are paid, 2 × 128,000 ÷ 12.
    let whole = try lines(items, staffing: .dedicated).lines
    #expect(abs(whole.reduce(0) { $0 + $1.amount.dollars } - 21_333.333333) < 1e-5)
    #expect(abs(whole[1].amount.dollars / whole[0].amount.dollars - 3) < 1e-9)
  }

  @Test(arguments: [
    ("server-odd", "life"), ("premium", "fraction"), ("unheard-of", "no row"), ("pue-own", "ratio"),
  ])
  func whatCannotBeConvertedIsAGap(row: String, word: String) throws {
    let result = try lines([item(.capital, row, 1)])
    #expect(result.lines.isEmpty)
    #expect(result.gaps.count == 1)
    #expect(result.gaps[0].reason.contains(word))
  }

  @Test func nonsenseQuantitiesAreGapsAndNothingIsNothing() throws {
    let result = try lines([
      item(.capital, "server-big", -1), item(.capital, "server-big", .nan),
      item(.capital, "server-big", 0),
    ])
    #expect(result.lines.isEmpty)
    #expect(result.gaps.count == 2)
  }
}
