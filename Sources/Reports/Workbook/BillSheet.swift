import Berth
import Catalog
import Costing
import Documents

/// The first choice's bill of the first month; amounts and the total are formulas.
struct BillSheet {
  var assessment: Assessment

  init(_ assessment: Assessment) { self.assessment = assessment }

  /// The alternative whose bill is shown: the first choice, or the nearest miss when nothing is ranked.
  var item: AssessedAlternative? {
    assessment.winner ?? NearestMiss.sorted(assessment.alternatives).first
  }

  var sheet: Sheet {
    var sheet = Sheet(
      name: "Bill",
      columns: [
        .init("component", 20), .init("what", 44), .init("region", 16), .init("quantity", 16),
        .init("unit", 16), .init("average price, USD", 18), .init("amount, USD", 14),
        .init("low, USD", 14), .init("high, USD", 14), .init("confidence", 12),
        .init("catalogue rows", 40), .init("how the quantity came about", 60),
      ], rows: [])
    guard let item, let bill = item.bill else {
      sheet.remarks = [[.text("No alternative has a bill; the sheet Options says why.")]]
      return sheet
    }
    sheet.rows = bill.lines.enumerated().map { index, line in row(line, number: index + 2) }
    let last = bill.lines.count + 1
    let total = bill.total.dollars
    sheet.totals = [
      [
        .text(bill.isComplete ? "total" : "total, incomplete"), .empty, .empty, .empty, .empty,
        .empty,
        bill.lines.isEmpty
          ? .number(total, .dollars) : .formula("=SUM(G2:G\(last))", value: total, .dollars),
        .number(bill.range.low, .dollars), .number(bill.range.high, .dollars),
      ]
    ]
    sheet.remarks = remarks(item, bill)
    return sheet
  }

  private func row(_ line: Bill.Line, number: Int) -> [Cell] {
    let amount = line.amount.dollars
    // Where quantity times average price is not the amount, the amount is given as it is.
    let product = line.quantity * line.effectiveUnitPrice
    let isProduct = abs(product - amount) <= 1e-9 * max(1, abs(amount))
    return [
      .text(line.component), .text(line.title), .text(line.region),
      .number(line.quantity, .general), .text(line.unit),
      .number(line.effectiveUnitPrice, .general),
      isProduct
        ? .formula("=D\(number)*F\(number)", value: amount, .dollars) : .number(amount, .dollars),
      .number(line.range.low, .dollars), .number(line.range.high, .dollars),
      .text(line.confidence.rawValue), .text(line.references.map(\.row).joined(separator: ", ")),
      .text(line.derivation),
    ]
  }

  private func remarks(_ item: AssessedAlternative, _ bill: Bill) -> [[Cell]] {
    var remarks: [[Cell]] = [
      [
        .text(
          "\(assessment.winner == nil ? "Nothing meets the hard objectives; nearest miss" : "First choice"): "
            + "\(item.title), first month. Low and high of the total take prices as independent of each other."
        )
      ]
    ]
    remarks += bill.gaps.map { gap in
      [
        .text(gap.component), .text("without a price: \(gap.key)"), .empty,
        .number(gap.quantity, .general), .text(gap.key.meter.rawValue), .empty, .empty, .empty,
        .empty, .empty, .empty, .text(gap.reason),
      ]
    }
    return remarks
  }
}
