import Berth
import Deployments
import Documents
import Simulation
import Workloads

/// Options side by side, the winner's structure, its latency against the objectives and what breaks first.
struct ArchitectSection {
  var assessment: Assessment
  var pages: Report.Pages

  init(_ assessment: Assessment, _ pages: Report.Pages) {
    self.assessment = assessment
    self.pages = pages
  }

  var lines: [String] {
    let tables = OptionTables(assessment)
    var lines = ["## 4. For the architect", ""]
    lines += tables.bestOfEach + tables.sameModel + tables.modelEffect
    if let winner = assessment.winner {
      let chart = ArchitectureChart(winner, catalogue: assessment.catalogue).chart
      lines += ["### The recommended structure", "", chart.text, ""]
      lines += [
        "### One run of it", "",
        RunSequence(winner, chart, assessment.profile).diagram.text, "",
      ]
      lines += latency(winner)
      lines += loads(winner)
      if let figure = pages.load {
        lines += [
          "### As the load grows", "", "By draft simulations, p95 to ±10%: \(figure.finding).", "",
        ]
        lines += figure.lines
      }
      lines += QuotaRequests(winner, assessment).lines
    }
    lines += tables.ranked + tables.notRanked
    return lines
  }

  private func latency(_ item: AssessedAlternative) -> [String] {
    guard let performance = item.performance else { return [] }
    var table = MarkdownTable([
      "simulated, with 95% interval", "p50", "p95", "p99", "objective, p95",
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

  /// Components that share one capacity stand in one row.
  private func loads(_ item: AssessedAlternative) -> [String] {
    guard let performance = item.performance, !performance.loads.isEmpty else { return [] }
    var groups: [[ComponentLoad]] = []
    for load in performance.loads {
      let index = groups.firstIndex { group in
        group[0].resource == load.resource && group[0].capacity == load.capacity
          && group[0].utilisation == load.utilisation
          && (group + [load]).reduce(0) { $0 + $1.inUse } <= load.capacity
      }
      if let index { groups[index].append(load) } else { groups.append([load]) }
    }
    var table = MarkdownTable(
      ["component", "busiest hour", "of", "utilisation", "full at"], right: [1, 2, 3, 4])
    var first = ""
    for group in groups {
      let load = group[0]
      let full =
        load.utilisation > 0
        ? "\(NumberFormat.significant(1 / load.utilisation, digits: 2))× load" : "–"
      if group.contains(where: { $0.component == performance.bottleneck }) {
        let names = Wording.list(group.map { "`\($0.component)`" })
        first = "As the load grows with these sizes, \(names) "
        first += group.count == 1 ? "is full first" : "share what is full first"
        first += full == "–" ? "." : ", at \(full.replacing("× load", with: " times the load"))."
      }
      table.rows.append([
        group.map(\.component).joined(separator: ", "),
        "\(Wording.quantity(group.reduce(0) { $0 + $1.inUse })) \(load.resource)",
        Wording.quantity(load.capacity), Wording.share(load.utilisation), full,
      ])
    }
    return ["### Capacity in the busiest hour", "", table.text, ""]
      + (first.isEmpty ? [] : [first, ""])
  }
}
