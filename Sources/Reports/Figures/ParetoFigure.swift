import Berth
import Costing
import Deployments
import Documents
import Simulation

/// Cost against p95 of the ranked alternatives, and which of them nothing beats on both: `cost-and-p95.svg`.
struct ParetoFigure {
  private struct Point {
    var item: AssessedAlternative
    var cost: Double
    var p95: Double
    var isFront = false
  }

  private let points: [Point]

  /// Nil where fewer than two ranked alternatives have both figures.
  init?(_ assessment: Assessment) {
    var points = assessment.ranked.compactMap { item -> Point? in
      guard let bill = item.bill, bill.isComplete, let performance = item.performance,
        performance.isStable
      else { return nil }
      return Point(item: item, cost: bill.total.dollars, p95: performance.e2e.p95.value)
    }
    guard points.count > 1 else { return nil }
    for index in points.indices {
      points[index].isFront = !points.contains { other in
        other.cost <= points[index].cost && other.p95 <= points[index].p95
          && (other.cost < points[index].cost || other.p95 < points[index].p95)
      }
    }
    self.points = points
  }

  /// The figure.
  var figure: Figure {
    Figure(file: "cost-and-p95.svg", finding: title, svg: svg, table: table)
  }

  private var front: [Point] {
    points.filter(\.isFront).sorted { ($0.cost, $0.item.id) < ($1.cost, $1.item.id) }
  }

  private var title: String {
    let first = points.first { $0.item.rank == 1 }
    let count = front.count
    return
      "Nothing beats \(count == 1 ? "one" : "\(count)") of \(points.count) ranked on both cost and p95; "
      + "the first choice is \(first?.isFront == true ? "" : "not ")among them"
  }

  private var table: MarkdownTable {
    var table = MarkdownTable(
      ["alternative", "cost a month", "p95 of a whole run", "beaten on both"], right: [1, 2])
    table.rows = points.map { point in
      [
        point.item.title, point.item.costText, Wording.seconds(point.p95),
        point.isFront ? "no" : "yes",
      ]
    }
    return table
  }

  private var svg: String {
    let costs = points.map(\.cost)
    let times = points.map(\.p95)
    var plot = Plot(
      title: title,
      x: (
        (costs.min() ?? 1) * 0.8, (costs.max() ?? 1) * 1.3, "cost a month", CompactNumber.dollars
      ),
      y: (0, (times.max() ?? 1) * 1.15, "p95 of a whole run", Wording.seconds),
      isLogarithmic: (true, false))
    for point in points where !point.isFront && point.item.rank != 1 {
      plot.dot(x: point.cost, y: point.p95, style: "bar")
    }
    var placed: [Point] = []
    for point in front where point.item.rank != 1 {
      plot.dot(x: point.cost, y: point.p95, style: "f1", radius: 5)
      guard placed.count < 5 else { continue }
      let near = placed.filter { other in
        abs(plot.x.position(other.cost) - plot.x.position(point.cost)) < 200
          && abs(plot.y.position(other.p95) - plot.y.position(point.p95)) < 20
      }
      label(point, &plot, below: -9 - 13 * Double(near.count))
      placed.append(point)
    }
    if let first = points.first(where: { $0.item.rank == 1 }) {
      plot.dot(x: first.cost, y: first.p95, style: "best", radius: 7)
      label(first, &plot, below: 18)
    }
    plot.legend([
      ("best", "first choice"), ("f1", "not beaten on both"), ("bar", "beaten on both"),
    ])
    return plot.svg
  }

  private func label(_ point: Point, _ plot: inout Plot, below: Double) {
    let isRight =
      plot.x.position(point.cost) > (Plot.frame.left + Plot.frame.right) / 2
    plot.note(
      point.item.model.map { "\(point.item.option.id), \($0)" } ?? point.item.option.id,
      x: point.cost, y: point.p95, offset: (isRight ? -9 : 9, below),
      anchor: isRight ? .end : .start, isBold: point.item.rank == 1)
  }
}
