import Costing
import Deployments
import Berth
import Documents

extension Report {
  /// The figures that the Markdown document shows, by file name.
  public var figures: [(name: String, contents: String)] {
    let priced = assessment.ranked.compactMap { item in
      item.bill.map { (item, $0.range) }
    }.sorted { ($0.1.likely, $0.0.id) < ($1.1.likely, $1.0.id) }.prefix(20)
    guard !priced.isEmpty else { return [] }
    let bars = priced.map { item, range in
      CostBandFigure.Bar(
        label: item.model.map { "\(item.option.id), \($0)" } ?? item.option.id, low: range.low,
        likely: range.likely, high: range.high, caption: Wording.money(range.likely, band: range),
        isEmphasised: item.rank == 1)
    }
    let title = "Cost a month of the ranked alternatives, with its band; the first choice in blue"
    return [("cost-bands.svg", CostBandFigure(title: title, bars: Array(bars)).svg)]
  }
}
