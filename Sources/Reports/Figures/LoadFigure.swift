import Berth
import Documents
import Simulation
import Workloads

/// Time of a whole run of the first choice as the load grows with its sizes held: `latency-by-load.svg`.
struct LoadFigure {
  private let curve: LoadCurve
  private let objective: Objective?

  /// Nil where fewer than two levels are carried.
  init?(_ curve: LoadCurve?, _ profile: WorkloadProfile) {
    guard let curve, curve.levels.count > 1 else { return nil }
    self.curve = curve
    objective = profile.objectives.e2eP95
  }

  /// The figure.
  var figure: Figure {
    Figure(file: "latency-by-load.svg", finding: finding, svg: svg, table: table)
  }

  /// Where it ends, in a sentence: for the text beside it too.
  var finding: String {
    guard let last = curve.levels.last else { return "" }
    let now = curve.levels.first { $0.multiple == 1 } ?? last
    let (start, end) = (Wording.seconds(now.e2e.p95.value), Wording.seconds(last.e2e.p95.value))
    let text =
      start == end
      ? "p95 of a whole run stays at \(start) up to \(multiple(last.multiple)) the load with these sizes"
      : "p95 of a whole run goes from \(start) now to \(end) at \(multiple(last.multiple)) the load with these sizes"
    guard let broken = curve.broken else {
      return text + ", as far as was looked"
    }
    return text
      + "; at \(multiple(broken.multiple)) \(broken.component) cannot carry the busiest hour"
  }

  private var title: String {
    guard let last = curve.levels.last else { return "" }
    guard let broken = curve.broken else {
      return "With the sizes held, \(multiple(last.multiple)) the load is carried"
    }
    return "With the sizes held, \(multiple(last.multiple)) the load is carried and "
      + "\(multiple(broken.multiple)) is not: \(broken.component) is full"
  }

  private func multiple(_ factor: Double) -> String {
    "\(Wording.trimmed(NumberFormat.fixed(factor, decimals: 2)))×"
  }

  private var table: MarkdownTable {
    var table = MarkdownTable(
      ["load", "runs a month", "p50", "p95, with 95% interval", "p99"], right: [0, 1, 2, 3, 4])
    table.rows = curve.levels.map { level in
      [
        multiple(level.multiple), NumberFormat.fixed(level.runs),
        Wording.seconds(level.e2e.p50.value), Wording.interval(level.e2e.p95),
        Wording.seconds(level.e2e.p99.value),
      ]
    }
    if let broken = curve.broken {
      table.rows.append([multiple(broken.multiple), "not carried: \(broken.component) is full"])
    }
    return table
  }

  private var svg: String {
    let levels = curve.levels
    let most = levels.map(\.e2e.p99.value).max() ?? 1
    let bound = objective.map(\.bound.value).flatMap { $0 < 4 * most ? $0 : nil }
    let last = curve.broken?.multiple ?? levels.last?.multiple ?? 1
    var plot = Plot(
      title: title,
      x: (0, last * 1.05, "load, in multiples of the workload's", { multiple($0) }),
      y: (0, max(most, bound ?? 0) * 1.08, "time of a whole run", Wording.seconds))
    plot.bound(x: 1, label: "now")
    if let broken = curve.broken { plot.bound(x: broken.multiple, label: "not carried") }
    if let bound { plot.bound(y: bound, label: "objective for p95") }
    plot.band(
      levels.map { ($0.multiple, $0.e2e.p95.lower, $0.e2e.p95.upper) }, colour: 0)
    plot.curve(
      levels.map { ($0.multiple, $0.e2e.p50.value) }, colour: 2, label: "p50", isThin: true)
    plot.curve(levels.map { ($0.multiple, $0.e2e.p95.value) }, colour: 0, label: "p95")
    plot.curve(
      levels.map { ($0.multiple, $0.e2e.p99.value) }, colour: 1, label: "p99", isThin: true)
    for level in levels {
      plot.dot(x: level.multiple, y: level.e2e.p95.value, style: "f0", radius: 3)
    }
    return plot.svg
  }
}
