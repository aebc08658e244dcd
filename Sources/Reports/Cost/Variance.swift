public import Documents

/// A real month against the plan: what more was used, what became dearer, and what nobody planned.
public struct Variance: Sendable {
  /// A price in the plan and in the bill.
  struct Row: Sendable {
    var key: String
    var planned: (quantity: Double, dollars: Double)?
    var actual: (quantity: Double?, dollars: Double)?

    /// Change of the quantity at the planned price.
    var volume: Double? {
      guard let planned, let actual, let quantity = actual.quantity, planned.quantity > 0 else {
        return nil
      }
      return (quantity - planned.quantity) * planned.dollars / planned.quantity
    }
    /// Change of the price at the actual quantity.
    var price: Double? {
      guard let planned, let actual, let volume else { return nil }
      return actual.dollars - planned.dollars - volume
    }
    var difference: Double { (actual?.dollars ?? 0) - (planned?.dollars ?? 0) }
  }

  let bill: RecordedBill
  let rows: [Row]

  static let required = ["ServiceName", "EffectiveCost"]

  /// Sets a month's FOCUS rows against a recorded bill.
  ///
  /// Rows are matched by `SkuPriceId` where it is one of the plan's tariffs, else by service, `SkuId`, `RegionId` and
  /// `ConsumedUnit`, else by service, article and unit where the plan has one such line. What matches nothing stands by itself.
  /// The rows of several months are added up.
  public init?(_ bill: RecordedBill, actuals file: SourceFile, diagnostics: Diagnostics) {
    guard let table = CSVTable.parse(text: file.text, file: file.path, diagnostics: diagnostics),
      table.require(Self.required, diagnostics: diagnostics)
    else { return nil }
    self.bill = bill
    var order: [String] = []
    var rows: [String: Row] = [:]
    for line in bill.lines {
      if rows[line.key] == nil {
        order.append(line.key)
        rows[line.key] = Row(key: line.key, planned: (0, 0))
      }
      let before = rows[line.key]?.planned ?? (0, 0)
      rows[line.key]?.planned = (before.quantity + line.quantity, before.dollars + line.amount)
    }
    let planned = bill.lines
    func match(_ row: CSVRow) -> String {
      if let id = row["SkuPriceId"], planned.contains(where: { $0.key == id }) { return id }
      let service = row["ServiceName"] ?? ""
      let sku = row["SkuId"] ?? ""
      let unit = row["ConsumedUnit"] ?? row["PricingUnit"] ?? ""
      let region = row["RegionId"] ?? ""
      let near = planned.filter {
        $0.service == service && ($0.sku.isEmpty ? $0.service : $0.sku) == sku && $0.unit == unit
      }
      let exact = near.filter { $0.region == region || $0.region == "*" && region.isEmpty }
      let keys = Set((exact.isEmpty ? near : exact).map(\.key))
      if keys.count == 1, let key = keys.first { return key }
      return "\(service)/\(sku)@\(region.isEmpty ? "*" : region) per \(unit)"
    }
    for row in table.rows {
      func number(_ column: String) -> Double? {
        guard let text = row[column], !text.isEmpty else { return nil }
        guard let value = Double(text), value.isFinite else {
          diagnostics.error(
            "number", "`\(text)` is not a number", at: row.location(of: column))
          return nil
        }
        return value
      }
      guard let dollars = number("EffectiveCost") else {
        if (row["EffectiveCost"] ?? "").isEmpty {
          diagnostics.error(
            "csv-empty", "`EffectiveCost` is empty", at: row.location(of: "EffectiveCost"))
        }
        continue
      }
      if let currency = row["BillingCurrency"], !currency.isEmpty, currency != "USD" {
        diagnostics.error(
          "currency", "the plan is in USD, this row in \(currency)",
          at: row.location(of: "BillingCurrency"))
        continue
      }
      let key = match(row)
      if rows[key] == nil {
        order.append(key)
        rows[key] = Row(key: key)
      }
      let quantity = number("ConsumedQuantity")
      let before = rows[key]?.actual
      let sum: Double? =
        before == nil
        ? quantity : before?.quantity.flatMap { held in quantity.map { held + $0 } }
      rows[key]?.actual = (sum, (before?.dollars ?? 0) + dollars)
    }
    self.rows = order.compactMap { rows[$0] }
  }

  private var planned: Double { rows.reduce(0) { $0 + ($1.planned?.dollars ?? 0) } }
  private var actual: Double { rows.reduce(0) { $0 + ($1.actual?.dollars ?? 0) } }

  /// For a terminal.
  public func text(width: Int) -> String {
    var section = StatementSection(
      heading: "\(bill.option): plan against actual",
      columns: [
        .init("plan", isNumber: true), .init("actual", isNumber: true),
        .init("difference", isNumber: true), .init("by volume", isNumber: true, priority: 1),
        .init("by price", isNumber: true, priority: 1), .init("what", minimum: 24),
      ])
    let sorted = rows.enumerated().sorted {
      (abs($1.element.difference), $0.offset) < (abs($0.element.difference), $1.offset)
    }.map(\.element)
    section.rows = sorted.map { row in
      [
        row.planned.map { CostStatement.cents($0.dollars) } ?? "not planned",
        row.actual.map { CostStatement.cents($0.dollars) } ?? "not billed",
        CostStatement.cents(row.difference),
        row.volume.map(CostStatement.cents) ?? "–", row.price.map(CostStatement.cents) ?? "–",
        row.key,
      ]
    }
    section.rows.append([
      CostStatement.cents(planned), CostStatement.cents(actual),
      CostStatement.cents(actual - planned),
      CostStatement.cents(rows.reduce(0) { $0 + ($1.volume ?? 0) }),
      CostStatement.cents(rows.reduce(0) { $0 + ($1.price ?? 0) }), "total",
    ])
    section.remarks = [
      "By volume at the planned price, by price at the actual quantity; the rest was not planned or not billed."
    ]
    return section.text(width: width)
  }

  /// As a JSON document, with a trailing newline.
  public var json: String {
    JSONValue.object([
      ("schema", .string("berth-variance-1")), ("option", .string(bill.option)),
      ("planned_usd", .number(planned)), ("actual_usd", .number(actual)),
      (
        "rows",
        .array(
          rows.map { row in
            .object([
              ("tariff", .string(row.key)), ("planned_usd", .optional(row.planned?.dollars)),
              ("actual_usd", .optional(row.actual?.dollars)),
              ("planned_quantity", .optional(row.planned?.quantity)),
              ("actual_quantity", .optional(row.actual?.quantity)),
              ("by_volume_usd", .optional(row.volume)), ("by_price_usd", .optional(row.price)),
            ])
          })
      ),
    ]).text
  }
}
