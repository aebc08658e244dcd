import Berth
import Costing
import Documents

/// What moves the present value of the first choice's costs, one input at a time: `tornado.svg`.
struct TornadoFigure {
  private let bars: [(input: String, low: Double, high: Double)]
  private let likely: Double
  private let months: Int
  private let band: UncertainNumber

  /// Nil where nothing moves it, or something has no price.
  init?(_ cost: OptionCost?) {
    guard let cost, let risk = cost.risk, !risk.tornado.isEmpty,
      let band = UncertainNumber.ordered(risk.range)
    else { return nil }
    bars = risk.tornado
    likely = risk.range.p50
    months = cost.plan.horizon.months
    self.band = band
  }

  /// The figure.
  var figure: Figure {
    Figure(file: "tornado.svg", finding: title, svg: svg, table: table)
  }

  private func money(_ dollars: Double) -> String { Wording.money(dollars, band: band) }

  private var title: String {
    guard let first = bars.first else { return "" }
    let (low, high) = (min(first.low, first.high), max(first.low, first.high))
    return Wording.sentence(InputName.words(first.input))
      + " moves the cost of \(months) months most: "
      + "\(money(low)) to \(money(high)) of present value"
  }

  private var table: MarkdownTable {
    var table = MarkdownTable(
      ["input, alone from its low to its high end", "present value at its low", "at its high"],
      right: [1, 2])
    table.rows = bars.map { [InputName.words($0.input), money($0.low), money($0.high)] }
    return table
  }

  private var svg: String {
    let (left, right, row, top) = (330.0, 90.0, 30.0, 62.0)
    let ends = bars.flatMap { [$0.low, $0.high] }
    var drawing = Drawing(height: top + row * Double(bars.count) + 14, title: title)
    let axis = Axis(
      min(ends.min() ?? 0, likely), max(ends.max() ?? 1, likely),
      pixels: (left + 70, Drawing.width - right))
    let middle = axis.position(likely)
    drawing.text(
      "P50 \(money(likely))", x: middle, y: 50, anchor: .middle, style: "muted")
    drawing.line("axis", from: (middle, top - 4), to: (middle, top + row * Double(bars.count)))
    for (index, bar) in bars.enumerated() {
      let y = top + row * Double(index)
      let (low, high) = (min(bar.low, bar.high), max(bar.low, bar.high))
      let (start, end) = (axis.position(low), axis.position(high))
      drawing.text(
        Drawing.fitted(InputName.words(bar.input), into: left - 14), x: left, y: y + 15,
        anchor: .end)
      drawing.rectangle(
        index == 0 ? "best" : "bar", x: start, y: y + 3, width: max(2, end - start), height: 16,
        radius: 2)
      drawing.text(
        CompactNumber.dollars(low), x: start - 6, y: y + 15, anchor: .end, style: "muted")
      drawing.text(CompactNumber.dollars(high), x: end + 6, y: y + 15, style: "muted")
    }
    return drawing.svg
  }
}

extension UncertainNumber {
  /// The three quantiles as a band; nil where they are no rising numbers.
  static func ordered(_ range: (p10: Double, p50: Double, p90: Double)) -> UncertainNumber? {
    guard range.p10.isFinite, range.p90.isFinite, range.p10 <= range.p50, range.p50 <= range.p90
    else { return nil }
    return UncertainNumber(low: range.p10, likely: range.p50, high: range.p90)
  }
}
