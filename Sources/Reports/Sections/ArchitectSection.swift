import Berth
import Compliance
import Decision
import Deployments
import Documents
import Simulation
import Workloads

/// Options side by side, the winner's structure, its latency against the objectives and what breaks first.
struct ArchitectSection {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  var lines: [String] {
    var lines = ["## 4. For the architect", ""]
    lines += ["### The best of each strategy", "", bestOfEach.text, ""]
    if let winner = assessment.winner {
      lines += ["### The recommended structure", "", ArchitectureChart(winner).chart.text, ""]
      lines += latency(winner)
      lines += loads(winner)
    }
    lines += ["### All options side by side", "", all.text, ""]
    lines += sameModel + modelEffect
    return lines
  }

  private var runs: Double { assessment.profile.traffic.runsPerMonth.value.likely }

  private func row(_ item: AssessedAlternative) -> [String] {
    let e2e = item.performance.flatMap { $0.isStable ? $0.e2e : nil }
    return [
      item.rank.map(String.init) ?? "–", item.option.title, item.model ?? "–",
      item.option.strategy.rawValue, item.siteText, item.costText,
      item.costPerRunText(runs: runs), e2e.map { Wording.seconds($0.p50.value) } ?? "–",
      e2e.map { Wording.seconds($0.p95.value) } ?? "–",
      e2e.map { Wording.seconds($0.p99.value) } ?? "–",
      item.performance.map { Wording.share($0.availability) } ?? "–",
      item.outcome?.rawValue ?? "–",
      item.score.map { NumberFormat.fixed($0.score, decimals: 1) } ?? "–",
    ]
  }

  private static let header = [
    "rank", "option", "model", "strategy", "sites", "cost a month", "cost a run", "p50", "p95",
    "p99", "availability", "law", "score",
  ]

  private var bestOfEach: MarkdownTable {
    var table = MarkdownTable(Self.header, right: [0, 5, 6, 7, 8, 9, 10, 12])
    for strategy in Strategy.allCases {
      let items = assessment.alternatives.filter { $0.option.strategy == strategy }
      if let best = items.first(where: { $0.rank != nil }) {
        table.rows.append(row(best))
      } else if let nearest = NearestMiss.sorted(items).first {
        var cells = row(nearest)
        cells[1] += " (not ranked: \(nearest.firstReason ?? "no reason recorded"))"
        table.rows.append(cells)
      }
    }
    return table
  }

  private var all: MarkdownTable {
    var table = MarkdownTable(
      Self.header + ["why it is not ranked"], right: [0, 5, 6, 7, 8, 9, 10, 12])
    table.rows = assessment.alternatives.map { row($0) + [$0.firstReason ?? ""] }
    return table
  }

  /// Hosting compared at one model: the workload's first.
  private var sameModel: [String] {
    guard let model = assessment.profile.models.first?.name else { return [] }
    let items = assessment.ranked.filter { $0.model == model }
    guard items.count > 1 else { return [] }
    var table = MarkdownTable(
      ["option", "strategy", "cost a month", "p95", "availability", "score"], right: [2, 3, 4, 5])
    table.rows = items.map { item in
      [
        item.option.title, item.option.strategy.rawValue, item.costText,
        item.performance.map { Wording.seconds($0.e2e.p95.value) } ?? "–",
        item.performance.map { Wording.share($0.availability) } ?? "–",
        item.score.map { NumberFormat.fixed($0.score, decimals: 1) } ?? "–",
      ]
    }
    return ["### Hosting at the same model: \(model)", "", table.text, ""]
  }

  /// What changing the model does where an option can run several.
  private var modelEffect: [String] {
    var table = MarkdownTable(
      ["option", "model", "cost a month", "p95", "law", "score"], right: [2, 3, 5])
    var ids: [String] = []
    for item in assessment.alternatives where !ids.contains(item.option.id) {
      ids.append(item.option.id)
    }
    for id in ids {
      let items = assessment.alternatives.filter { $0.option.id == id && $0.bill != nil }
      guard items.count > 1 else { continue }
      table.rows += items.map { item in
        [
          item.option.title, item.model ?? "–", item.costText,
          item.performance.map { Wording.seconds($0.e2e.p95.value) } ?? "–",
          item.outcome?.rawValue ?? "–",
          item.score.map { NumberFormat.fixed($0.score, decimals: 1) } ?? "not ranked",
        ]
      }
    }
    return table.rows.isEmpty ? [] : ["### What changing the model does", "", table.text, ""]
  }

  private func latency(_ item: AssessedAlternative) -> [String] {
    guard let performance = item.performance else { return [] }
    var table = MarkdownTable([
      "simulated, with 95 % interval", "p50", "p95", "p99", "objective, p95",
    ])
    let objectives = assessment.profile.objectives
    for (name, estimate, objective) in [
      ("first visible token", performance.ttft, objectives.firstResponseP95),
      ("whole run", performance.e2e, objectives.e2eP95),
    ] {
      table.rows.append([
        name, Wording.interval(estimate.p50), Wording.interval(estimate.p95),
        Wording.interval(estimate.p99),
        objective.map { "≤ \(Wording.seconds($0.bound.value))" } ?? "none",
      ])
    }
    var lines = [
      "### Latency", "", table.text, "",
      "The intervals are simulation noise over \(NumberFormat.fixed(Double(performance.runsSimulated))) runs; "
        + "what is not known about the inputs is in [8](#8-uncertainty).", "",
    ]
    if !performance.losses.isEmpty {
      var losses = MarkdownTable(["runs lost to", "where", "share"], right: [2])
      losses.rows = performance.losses.map { [$0.cause, $0.component, Wording.share($0.share)] }
      lines += [losses.text, ""]
    }
    return lines
  }

  private func loads(_ item: AssessedAlternative) -> [String] {
    guard let performance = item.performance, !performance.loads.isEmpty else { return [] }
    var table = MarkdownTable(
      ["component", "busiest hour", "of", "utilisation", "full at"], right: [1, 2, 3, 4])
    for load in performance.loads {
      table.rows.append([
        load.component, "\(Wording.quantity(load.inUse)) \(load.resource)",
        Wording.quantity(load.capacity), Wording.share(load.utilisation),
        load.utilisation > 0
          ? "\(NumberFormat.significant(1 / load.utilisation, digits: 2))× load" : "–",
      ])
    }
    var lines = ["### Capacity in the busiest hour", "", table.text, ""]
    if let bottleneck = performance.bottleneck {
      lines += [
        "As the load grows with these sizes, `\(bottleneck)` is full first.", "",
      ]
    }
    return lines
  }
}
