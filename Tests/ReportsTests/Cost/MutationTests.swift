import Costing
import Documents
import Foundation
import Testing

@testable import Catalog
@testable import Reports

/// Every price row that a sample report uses: raised by a tenth it moves the totals by its share, deleted it is missed.
struct MutationTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Bills of all alternatives of all sample reports, as usage.
  private static func usages() throws -> [(name: String, usage: Usage, total: Double)] {
    let folder = root.appendingPathComponent("Reports")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var result: [(String, Usage, Double)] = []
    for name in names {
      let path = folder.appendingPathComponent("\(name)/assessment.json")
      guard let text = try? String(contentsOf: path, encoding: .utf8) else { continue }
      for option in try JSONReading.value(text)["options"]?.values ?? [] {
        let lines = (option["bill"]?.values ?? []).compactMap(RecordedLine.init)
          .filter { $0.service != "ownership" }
        guard !lines.isEmpty else { continue }
        let usage = Usage(
          lines: lines.map {
            Usage.Line(
              key: TariffKey(
                service: $0.service, sku: $0.sku, region: $0.region, meter: Meter($0.unit)),
              quantity: $0.quantity, component: $0.component, derivation: "")
          })
        result.append(
          (
            "\(name) \(option["id"]?.stringValue ?? "")", usage,
            lines.reduce(0) { $0 + $1.amount }
          ))
      }
    }
    return result
  }

  /// The catalogue with one price row changed, or without it.
  private static func catalogue(
    _ catalogue: Catalogue, row: Int, price: (String) -> String?
  ) -> Catalogue {
    var contents = catalogue.contents
    var rows = contents.rows(Schemas.price)
    if let position = rows[row].layout.positions["price_usd"],
      let changed = price(rows[row].text("price_usd"))
    {
      rows[row].fields[position] = .text(changed)
    } else {
      rows.remove(at: row)
    }
    contents.records[Schemas.price.name] = rows
    return Catalogue(contents, contentHash: "mutated")
  }

  private static func tenthMore(_ text: String) -> String? {
    guard let money = Money(decimal: text) else { return nil }
    let raised = Money(picodollars: money.picodollars * 11 / 10)
    return String(raised.formatted(decimals: 12, grouping: false).filter { $0 != "$" })
  }

  #if DEBUG
    private static let isRelease = false
  #else
    private static let isRelease = true
  #endif

  @Test(.enabled(if: isRelease, "each of hundreds of rows indexes the catalogue twice"))
  func everyRowCounts() throws {
    let catalogue = try Catalogue.open(.packed, at: .memory)
    let card = try RateCard(catalogue: catalogue)
    let bills = try Self.usages().map { ($0, card.bill($0.usage)) }
    #expect(bills.count > 100)
    for (recorded, bill) in bills where bill.isComplete {
      #expect(
        abs(bill.total.dollars - recorded.total) <= 1e-6 * recorded.total + 1e-6,
        "\(recorded.name)")
    }
    let places = Dictionary(
      uniqueKeysWithValues: catalogue.contents.rows(Schemas.price).enumerated().map {
        ($0.element.reference.row, $0.offset)
      })
    // Amounts by the price rows they rest on; tiers of one price are one entry.
    var shares: [[String]: [Int: Double]] = [:]
    for (index, (_, bill)) in bills.enumerated() {
      for line in bill.lines {
        let rows = line.references.filter { $0.table == "price" }.map(\.row)
        shares[rows, default: [:]][index, default: 0] += line.amount.dollars
      }
    }
    var used: [String: Set<Int>] = [:]
    for (rows, amounts) in shares {
      for row in rows { used[row, default: []].formUnion(amounts.keys) }
    }
    #expect(used.count > 200, "\(used.count) rows")
    var moved: [String: [Int: Double]] = [:]
    var missed: [String] = []
    for (row, users) in used.sorted(by: { $0.key < $1.key }) {
      let place = try #require(places[row])
      let raised = try RateCard(
        catalogue: Self.catalogue(catalogue, row: place, price: Self.tenthMore))
      let deleted = try RateCard(
        catalogue: Self.catalogue(catalogue, row: place) { _ in nil })
      for user in users.sorted() {
        let (recorded, bill) = bills[user]
        moved[row, default: [:]][user] =
          raised.bill(recorded.usage).total.dollars - bill.total.dollars
        let without = deleted.bill(recorded.usage)
        // Where another region's price stands in, its line is a proxy of low confidence; else the total is incomplete.
        let isSeen =
          without.gaps.count > bill.gaps.count
          || without.lines.contains { line in
            guard case .proxy = line.basis, line.confidence == .low else { return false }
            return !bill.lines.contains {
              $0.service == line.service && $0.sku == line.sku && $0.region == line.region
                && $0.references == line.references
            }
          }
        if !isSeen { missed.append("\(row) of \(recorded.name)") }
      }
    }
    #expect(missed.isEmpty, "\(missed.prefix(5)), \(missed.count) in all")
    // What a bill moves by when all rows of it are raised one after the other is a tenth of it.
    for (user, (recorded, bill)) in bills.enumerated() {
      let sum = used.keys.sorted().reduce(0) { $0 + (moved[$1]?[user] ?? 0) }
      #expect(
        abs(sum - 0.1 * bill.total.dollars) <= 1e-9 * bill.total.dollars + 1e-9,
        "\(recorded.name)")
    }
    // And a row that stands alone moves it by a tenth of what rests on it.
    for (rows, amounts) in shares where rows.count == 1 {
      let isAlone = !shares.keys.contains { $0.count > 1 && $0.contains(rows[0]) }
      guard isAlone else { continue }
      for (user, amount) in amounts {
        let change = try #require(moved[rows[0]]?[user])
        #expect(abs(change - 0.1 * amount) <= 1e-9 * amount + 1e-9, "\(rows[0])")
      }
    }
  }

  @Test func everyOwnershipRowCounts() throws {
    let catalogue = try Catalogue.open(.packed, at: .memory)
    var rows: Set<String> = []
    let folder = Self.root.appendingPathComponent("Reports")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let path = folder.appendingPathComponent("\(name)/assessment.json")
      guard let text = try? String(contentsOf: path, encoding: .utf8) else { continue }
      for option in try JSONReading.value(text)["options"]?.values ?? [] {
        for line in (option["bill"]?.values ?? []).compactMap(RecordedLine.init)
        where line.service == "ownership" { rows.insert(line.sku) }
      }
    }
    #expect(rows.count > 20)
    for row in rows.sorted() {
      let before = try #require(
        OwnershipPrice.unit(of: row, country: "DE", catalogue: catalogue), "\(row)")
      var contents = catalogue.contents
      var records = contents.rows(Schemas.ownership)
      let place = try #require(records.firstIndex { $0.text("id") == row })
      for column in ["low", "likely", "high"] {
        let position = try #require(records[place].layout.positions[column])
        records[place].fields[position] = .number(1.1 * (records[place].number(column) ?? 0))
      }
      contents.records[Schemas.ownership.name] = records
      let raised = OwnershipPrice.unit(
        of: row, country: "DE", catalogue: Catalogue(contents, contentHash: "raised"))
      #expect(
        abs(try #require(raised).dollars - 1.1 * before.dollars) <= 1e-9 * before.dollars + 1e-9)
      records.remove(at: place)
      contents.records[Schemas.ownership.name] = records
      let deleted = OwnershipPrice.unit(
        of: row, country: "DE", catalogue: Catalogue(contents, contentHash: "deleted"))
      #expect(deleted == nil, "\(row)")
    }
  }
}
