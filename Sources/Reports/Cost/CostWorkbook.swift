import Berth
import Catalog
import Costing
import Documents
import Workloads

/// The cost statement as a workbook in which a changed assumption or price recalculates every month.
///
/// Every group of quantities that one price rates has a row of prices and, month by month, a quantity and an amount, by the
/// same tiers, shared allowances and steps as the bill. Scenarios are results and stay as they are.
struct CostWorkbook {
  let statement: CostStatement
  init(_ statement: CostStatement) { self.statement = statement }

  private var cost: OptionCost { statement.cost }

  var sheets: [Sheet] {
    [
      CostAssumptionsSheet(statement).sheet, billSheet, PricesSheet(cost.plainCost).sheet,
      MeteredSheet(cost).sheet, OwnedSheet(cost.plainCost).sheet, CostMonthsSheet(cost).sheet,
      scenarios, sources,
    ]
  }

  private var billSheet: Sheet {
    let bill = cost.bill
    var sheet = Sheet(
      name: "Bill",
      columns: [
        .init("component", 20), .init("what", 44), .init("region", 16), .init("quantity", 16),
        .init("unit", 16), .init("average price, USD", 18), .init("amount, USD", 14),
        .init("low, USD", 14), .init("high, USD", 14), .init("confidence", 12),
        .init("price rows", 40), .init("date", 20), .init("source", 60),
        .init("how the quantity came about", 60),
      ], rows: [])
    sheet.rows = bill.lines.enumerated().map { index, line in
      let amount = line.amount.dollars
      let product = line.quantity * line.effectiveUnitPrice
      let isProduct = abs(product - amount) <= 1e-9 * max(1, abs(amount))
      let rows = line.references
      return [
        .text(line.component), .text(line.title), .text(line.region),
        .number(line.quantity, .general), .text(line.unit),
        .number(line.effectiveUnitPrice, .general),
        isProduct
          ? .formula("=D\(index + 2)*F\(index + 2)", value: amount, .dollars)
          : .number(amount, .dollars),
        .number(line.range.low, .dollars), .number(line.range.high, .dollars),
        .text(line.confidence.rawValue), .text(rows.map(\.row).joined(separator: ", ")),
        .text(rows.map(\.asOf).joined(separator: ", ")),
        .text(rows.map(\.source).joined(separator: "; ")), .text(line.derivation),
      ]
    }
    let total = bill.total.dollars
    sheet.totals = [
      [
        .text(bill.isComplete ? "total" : "total, incomplete"), .empty, .empty, .empty, .empty,
        .empty,
        bill.lines.isEmpty
          ? .number(total, .dollars)
          : .formula("=SUM(G2:G\(bill.lines.count + 1))", value: total, .dollars),
        .number(bill.range.low, .dollars), .number(bill.range.high, .dollars),
      ]
    ]
    sheet.remarks = bill.gaps.map { gap in
      [
        .text(gap.component), .text("without a price: \(gap.key)"), .empty,
        .number(gap.quantity, .general), .text(gap.key.meter.rawValue), .text(gap.reason),
      ]
    }
    return sheet
  }

  private var scenarios: Sheet {
    var sheet = Sheet(
      name: "Scenarios",
      columns: [
        .init("what", 44), .init("likely or P50, USD", 18), .init("P10, USD", 18),
        .init("P90, USD", 18), .init("locked in, USD", 18),
      ], rows: [])
    sheet.rows = cost.approvals.map { approval in
      [
        .text("paid in \(approval.year.label)"), .number(approval.year.cash.dollars, .dollars),
        .empty, .optional(approval.upTo, .dollars),
        .number(approval.year.lockedIn.dollars, .dollars),
      ]
    }
    if let risk = cost.risk {
      sheet.rows.append([
        .text("present value of the bills"), .number(risk.range.p50, .dollars),
        .number(risk.range.p10, .dollars), .number(risk.range.p90, .dollars),
      ])
      sheet.rows.append([
        .text("mean of the worst tenth"), .number(risk.conditionalValueAtRisk, .dollars),
      ])
      sheet.rows += risk.tornado.map {
        [
          .text("with \($0.input) at its P10 and P90"), .empty, .number($0.low, .dollars),
          .number($0.high, .dollars),
        ]
      }
    }
    sheet.remarks = [
      [.text("Results of \(OptionCost.scenarios) scenarios; they do not recalculate.")]
    ]
    return sheet
  }

  private var sources: Sheet {
    var seen: Set<CatalogueReference> = []
    let references = cost.bill.lines.flatMap(\.references).filter { seen.insert($0).inserted }
      .sorted { ($0.row, $0.table, $0.source) < ($1.row, $1.table, $1.source) }
    return Sheet(
      name: "Sources",
      columns: [
        .init("table", 14), .init("row", 40), .init("source", 90), .init("as of", 20),
        .init("confidence", 12),
      ],
      rows: references.map {
        [
          .text($0.table), .text($0.row), .text($0.source), .text($0.asOf),
          .text($0.confidence.rawValue),
        ]
      },
      remarks: [
        [.text("Catalogue \(statement.catalogue.version) of \(statement.catalogue.date)")]
      ])
  }
}

extension CostStatement {
  /// The workbook's bytes; throws when the system has no room for the temporary file it is built in.
  public func workbook() throws(WorkbookError) -> [UInt8] {
    try WorkbookFile.bytes(
      of: CostWorkbook(self).sheets, title: "Berth cost: \(title)",
      created: DocumentDate.seconds(of: catalogue.date))
  }
}
