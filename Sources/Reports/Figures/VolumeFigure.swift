import Berth
import Costing
import Documents

/// Cost a month over the volume, for the first choice and the cheapest ways to come by a model, with every crossing:
/// `cost-by-volume.svg`.
struct VolumeFigure {
  private let study: BreakEvenStudy
  private let statement: BreakEvenWords

  /// Nil where there is nothing to set against each other.
  init?(_ study: BreakEvenStudy?) {
    guard let study else { return nil }
    self.study = study
    statement = BreakEvenWords(study)
  }

  /// The figure.
  var figure: Figure {
    Figure(file: "cost-by-volume.svg", finding: statement.finding, svg: svg, table: table)
  }

  /// Loads that are drawn: from a twentieth to twenty times the workload's.
  private var loads: [Double] {
    let count = 160
    var loads: [Double] = []
    // Equal factors, so that steps of capacity are as fine at the left as at the right.
    var load = study.runs / 20
    let most = min(study.runs * 20, study.limit)
    let factor = 1.0384
    while load < most, loads.count < count + 1 {
      loads.append(load)
      load *= factor
    }
    return loads + [most]
  }

  private var table: MarkdownTable {
    var table = MarkdownTable(
      ["runs a month"] + study.contenders.indices.map(statement.name),
      right: Set(0...study.contenders.count))
    for factor in [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20] {
      let runs = study.runs * factor
      guard runs <= study.limit else { continue }
      table.rows.append(
        [NumberFormat.fixed(runs)]
          + study.contenders.map { contender in
            let dollars = contender.cost.dollars(runs: runs)
            return "$" + NumberFormat.significant(dollars, digits: 2)
          })
    }
    return table
  }

  private var svg: String {
    let loads = loads
    let costs = study.contenders.map { contender in
      loads.map { contender.cost.dollars(runs: $0) }
    }
    let all = costs.joined().filter { $0 > 0 && $0.isFinite }
    let low = max(all.min() ?? 1, (all.max() ?? 1) / 1e4)
    var plot = Plot(
      title: statement.title,
      x: (loads.first ?? 1, loads.last ?? 2, "runs a month", CompactNumber.count),
      y: (low * 0.9, (all.max() ?? 1) * 1.1, "cost a month", CompactNumber.dollars),
      isLogarithmic: (true, true))
    plot.bound(x: study.runs, label: "now")
    for index in study.contenders.indices {
      plot.curve(
        zip(loads, costs[index]).map { ($0, $1) }, colour: index, label: statement.name(index),
        isThin: index > 0)
    }
    for crossing in statement.crossings {
      let dollars = study.contenders[crossing.first].cost.dollars(runs: crossing.runs)
      plot.dot(x: crossing.runs, y: dollars, style: "mark", radius: 4)
      if crossing.isLabelled {
        plot.note(
          CompactNumber.count(crossing.runs), x: crossing.runs, y: dollars, offset: (7, 14))
      }
    }
    return plot.svg
  }
}
