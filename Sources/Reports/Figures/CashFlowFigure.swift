import Berth
import Costing
import Documents

/// What has been paid by each month of the horizon, purchases when they are made, for the first choice and the cheapest ways to come by a model:
/// `cash-flow.svg`.
struct CashFlowFigure {
  private struct Line {
    var name: String
    /// Dollars spent up to each month's end; the one before the first is paid at the start.
    var spent: [Double]
  }

  private let lines: [Line]

  /// Nil where fewer than two of them have a complete plan.
  init?(_ studies: Studies) {
    guard let study = studies.breakEven else { return nil }
    let words = BreakEvenWords(study)
    lines = study.contenders.indices.compactMap { place in
      guard studies.plans.indices.contains(place), let plan = studies.plans[place],
        !plan.months.isEmpty
      else { return nil }
      var spent = [plan.oneOffTotal.dollars]
      for month in plan.months { spent.append((spent.last ?? 0) + month.cash.dollars) }
      return Line(name: words.name(place), spent: spent)
    }
    guard let first = lines.first, lines.count > 1, first.spent.last ?? 0 > 0 else { return nil }
  }

  /// The figure.
  var figure: Figure {
    Figure(file: "cash-flow.svg", finding: finding, svg: svg, table: table)
  }

  private var months: Int { (lines.map(\.spent.count).max() ?? 1) - 1 }

  private static func money(_ dollars: Double) -> String {
    "$" + NumberFormat.significant(dollars, digits: 2)
  }

  private var finding: String {
    "Paid after \(months) months at the likely prices and growth: "
      + Wording.list(lines.map { "\(Self.money($0.spent.last ?? 0)) for \($0.name)" })
  }

  private var title: String {
    let ordered = lines.sorted { ($0.spent.last ?? 0, $0.name) < ($1.spent.last ?? 0, $1.name) }
    guard let least = ordered.first else { return "" }
    return "After \(months) months least is paid for \(least.name): "
      + Self.money(least.spent.last ?? 0)
  }

  private var table: MarkdownTable {
    var table = MarkdownTable(
      ["paid by the end of month"] + lines.map(\.name), right: Set(0...lines.count))
    for month in stride(from: 0, through: months, by: max(1, months / 6)) {
      table.rows.append(
        ["\(month)"]
          + lines.map { line in
            line.spent.indices.contains(month) ? Self.money(line.spent[month]) : "–"
          })
    }
    return table
  }

  private var svg: String {
    let most = lines.compactMap(\.spent.last).max() ?? 1
    var plot = Plot(
      title: title, x: (0, Double(months), "month", CompactNumber.count),
      y: (0, most * 1.05, "paid so far", CompactNumber.dollars))
    for (index, line) in lines.enumerated() {
      plot.curve(
        line.spent.enumerated().map { (Double($0.offset), $0.element) }, colour: index,
        label: line.name, isThin: index > 0)
    }
    return plot.svg
  }
}
