import Berth
import Costing
import Deployments
import Documents

/// Horizontal bars for a cost with its band, one an alternative, cheapest first: `cost-bands.svg`.
struct CostBandFigure {
  private let assessment: Assessment
  private let priced: [(item: AssessedAlternative, range: UncertainNumber)]

  /// Nil where nothing ranked has a bill.
  init?(_ assessment: Assessment) {
    self.assessment = assessment
    priced = CostBands(assessment).cheapest(Self.most)
    guard !priced.isEmpty else { return nil }
  }

  /// Bars at most.
  static let most = 20

  /// The figure.
  var figure: Figure {
    Figure(
      file: "cost-bands.svg", finding: finding, svg: svg, table: CostBands(assessment).table)
  }

  private var finding: String {
    guard let first = priced.first else { return "" }
    let dearest = priced.map(\.range.likely).max() ?? 0
    return "Cost of \(Wording.count(priced.count, "ranked alternative")), cheapest first: from "
      + "\(Wording.money(first.range.likely, band: first.range)) to \(Wording.money(dearest)) a month; "
      + (first.item.rank == 1
        ? "the first choice is the cheapest" : "the first choice is not the cheapest")
  }

  private var title: String {
    priced.first?.item.rank == 1
      ? "The first choice (blue) is the cheapest that is ranked; $ a month with band"
      : "Cost of the ranked alternatives, $ a month with band; the first choice is blue"
  }

  private var svg: String {
    let (left, right, row, top) = (380.0, 90.0, 24.0, 44.0)
    var drawing = Drawing(height: top + row * Double(priced.count) + 14, title: title)
    let axis = Axis(
      0, max(priced.map(\.range.high).max() ?? 0, 1), pixels: (left, Drawing.width - right))
    for (index, (item, range)) in priced.enumerated() {
      let y = top + row * Double(index)
      let (start, end) = (axis.position(range.low), axis.position(range.high))
      drawing.text(
        Self.label(item), x: left - 10, y: y + 13, anchor: .end, isBold: item.rank == 1)
      drawing.rectangle(
        item.rank == 1 ? "best" : "bar", x: start, y: y + 3, width: max(2, end - start),
        height: 12, radius: 2)
      drawing.rectangle(
        "mark", x: axis.position(range.likely) - 1, y: y, width: 2, height: 18)
      drawing.text(
        Wording.money(range.likely, band: range), x: end + 8, y: y + 13, style: "muted")
    }
    return drawing.svg
  }

  private static func label(_ item: AssessedAlternative) -> String {
    item.model.map { "\(item.option.id), \($0)" } ?? item.option.id
  }
}
