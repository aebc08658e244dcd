import Berth
import Costing
import Documents

/// Bills of the ranked alternatives with their bands, cheapest first: the figure's numbers.
struct CostBands {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  /// At most that many; ties by id.
  func cheapest(_ count: Int) -> [(item: AssessedAlternative, range: UncertainNumber)] {
    let priced = assessment.ranked.compactMap { item in item.bill.map { (item, $0.range) } }
      .sorted { ($0.1.likely, $0.0.id) < ($1.1.likely, $1.0.id) }
    return Array(priced.prefix(count))
  }

  /// The same numbers as a table.
  var table: MarkdownTable {
    var table = MarkdownTable(
      [
        "alternative", "cost a month", "P10", "P90", "if all prices err together", "low confidence",
      ],
      right: [1, 2, 3, 5])
    for (item, range) in cheapest(CostBandFigure.most) {
      table.rows.append([
        item.title, item.costText, Wording.money(range.low, band: range),
        Wording.money(range.high, band: range),
        item.bill.map { Wording.band($0.correlatedRange) } ?? "–",
        NumberFormat.percent(item.lowConfidenceShare, decimals: 0),
      ])
    }
    return table
  }
}
