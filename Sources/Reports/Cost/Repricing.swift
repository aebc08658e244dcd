public import Catalog
public import Costing
import Documents

/// An old bill at today's catalogue: the same quantities, row by row.
public struct Repricing: Sendable {
  /// A line then and now.
  struct Row: Sendable {
    var line: RecordedLine
    /// Dollars now; nil when there is no price any more.
    var now: Double?
    /// Rows behind it now, with their dates.
    var rows: [CatalogueReference]
    /// Why it differs, or why there is no price.
    var reason: String
  }

  let bill: RecordedBill
  let catalogue: Catalogue
  let rows: [Row]

  /// Prices a recorded bill anew.
  ///
  /// Quantities of one price are rated together, so that tiers and allowances hold; shares that a workload added stay in
  /// proportion to what is metered. Discounts are those by provider given here.
  ///
  /// - Throws: `RatingError` for a catalogue without price bands or a discount out of range.
  public init(
    _ bill: RecordedBill, _ catalogue: Catalogue, country: String,
    discounts: [String: Double] = [:]
  ) throws(RatingError) {
    self.bill = bill
    self.catalogue = catalogue
    let card = try RateCard(catalogue: catalogue, discounts: discounts)
    let metered = bill.lines.enumerated().filter {
      $0.element.service != "ownership" && $0.element.service != "plan"
    }
    let usage = Usage(
      lines: metered.map { index, line in
        Usage.Line(
          key: TariffKey(
            service: line.service, sku: line.sku, region: line.region, meter: Meter(line.unit)),
          quantity: line.quantity, component: "\(index)", derivation: "")
      })
    let rated = card.bill(usage)
    var found: [Int: (dollars: Double, references: [CatalogueReference])] = [:]
    for line in rated.lines {
      guard let index = Int(line.component) else { continue }
      found[index] = (line.amount.dollars, line.references)
    }
    let gaps = Dictionary(
      rated.gaps.map { ($0.component, $0.reason) }, uniquingKeysWith: { first, _ in first })
    let before = metered.reduce(0) { $0 + $1.element.amount }
    let after = metered.reduce(0) { $0 + (found[$1.offset]?.dollars ?? 0) }
    rows = bill.lines.enumerated().map { index, line in
      var row = Row(line: line, now: nil, rows: [], reason: "")
      switch line.service {
      case "plan": row.now = before > 0 ? line.amount * after / before : line.amount
      case "ownership":
        if let price = OwnershipPrice.unit(of: line.sku, country: country, catalogue: catalogue) {
          row.now = price.dollars * line.quantity
          row.rows = price.references
        } else {
          row.reason = "`Data/ownership.csv` has no such row any more"
        }
      default:
        row.now = found[index]?.dollars ?? (line.quantity == 0 ? 0 : nil)
        row.rows = found[index]?.references ?? []
        row.reason = gaps["\(index)"] ?? ""
      }
      if row.reason.isEmpty, let now = row.now { row.reason = Self.reason(row, now, bill) }
      return row
    }
  }

  private static func reason(_ row: Row, _ now: Double, _ bill: RecordedBill) -> String {
    let old = row.line.amount
    // A recorded amount has nine digits.
    guard abs(now - old) > 1e-7 * max(abs(old), 1e-6) else { return "" }
    let then = row.line.rows.compactMap { bill.dates[$0] }.max()
    let since = row.rows.map(\.asOf).max()
    let change = old > 0 ? NumberFormat.percent(now / old - 1) : "new"
    guard let since else { return "\(change), with what is metered" }
    return "\(change), price of \(since)" + (then.map { " instead of \($0)" } ?? "")
  }

  /// Whether every line still has a price.
  public var isComplete: Bool { rows.allSatisfy { $0.now != nil } }

  private var after: Double { rows.reduce(0) { $0 + ($1.now ?? 0) } }

  private var changed: [Row] {
    rows.filter { !$0.reason.isEmpty }.enumerated().sorted {
      let a = abs(($0.element.now ?? 0) - $0.element.line.amount)
      let b = abs(($1.element.now ?? 0) - $1.element.line.amount)
      return (b, $0.offset) < (a, $1.offset)
    }.map(\.element)
  }

  /// For a terminal.
  public func text(width: Int) -> String {
    var section = StatementSection(
      heading:
        "\(bill.option): catalogue \(bill.catalogue.version) of \(bill.catalogue.date) against \(catalogue.version) of \(catalogue.date)",
      columns: [
        .init("then", isNumber: true), .init("now", isNumber: true),
        .init("difference", isNumber: true), .init("what", minimum: 24),
        .init("component", priority: 1), .init("why", minimum: 20),
      ])
    section.rows = changed.map { row in
      [
        CostStatement.cents(row.line.amount), row.now.map(CostStatement.cents) ?? "no price",
        row.now.map { CostStatement.cents($0 - row.line.amount) } ?? "–", row.line.key,
        row.line.component, row.reason,
      ]
    }
    section.rows.append([
      CostStatement.cents(bill.total), CostStatement.cents(after),
      CostStatement.cents(after - bill.total), isComplete ? "total" : "total, incomplete",
    ])
    let same = rows.count - changed.count
    section.remarks = ["\(Wording.count(same, "line")) cost the same."]
    return section.text(width: width)
  }

  /// As a JSON document, with a trailing newline.
  public var json: String {
    JSONValue.object([
      ("schema", .string("berth-reprice-1")), ("option", .string(bill.option)),
      (
        "catalog_then",
        .object([
          ("version", .string(bill.catalogue.version)), ("date", .string(bill.catalogue.date)),
        ])
      ),
      (
        "catalog_now",
        .object([("version", .string(catalogue.version)), ("date", .string(catalogue.date))])
      ),
      ("then_usd", .number(bill.total)), ("now_usd", isComplete ? .number(after) : .null),
      ("complete", .bool(isComplete)),
      (
        "rows",
        .array(
          rows.map { row in
            .object([
              ("tariff", .string(row.line.key)), ("component", .string(row.line.component)),
              ("quantity", .number(row.line.quantity)), ("then_usd", .number(row.line.amount)),
              ("now_usd", .optional(row.now)),
              ("rows_then", .array(row.line.rows.map(JSONValue.string))),
              (
                "rows_now",
                .array(
                  row.rows.map {
                    .object([
                      ("row", .string($0.row)), ("source", .string($0.source)),
                      ("as_of", .string($0.asOf)),
                    ])
                  })
              ), ("reason", row.reason.isEmpty ? .null : .string(row.reason)),
            ])
          })
      ),
    ]).text
  }
}
