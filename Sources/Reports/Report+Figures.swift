import Berth
import Costing
import Deployments
import Documents

extension Report {
  /// Bars at most in the cost figure.
  static let mostBars = 20

  /// The figures that the Markdown document shows, by file name.
  public var figures: [(name: String, contents: String)] {
    let priced = CostBands(assessment).cheapest(Self.mostBars)
    guard let first = priced.first else { return [] }
    let bars = priced.map { item, range in
      CostBandFigure.Bar(
        label: item.model.map { "\(item.option.id), \($0)" } ?? item.option.id, low: range.low,
        likely: range.likely, high: range.high, caption: Wording.money(range.likely, band: range),
        isEmphasised: item.rank == 1)
    }
    let title =
      first.item.rank == 1
      ? "The first choice (blue) is the cheapest that is ranked; $ a month with band"
      : "Cost of the ranked alternatives, $ a month with band; the first choice is blue"
    return [("cost-bands.svg", CostBandFigure(title: title, bars: bars).svg)]
  }
}
