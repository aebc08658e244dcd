import Berth
import Compliance
import Decision
import Deployments
import Documents
import Simulation
import Workloads

/// The tables that put alternatives side by side.
struct OptionTables {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  private static let header = [
    "rank", "alternative", "strategy", "sites", "cost a month", "a run", "p50 / p95 / p99",
    "availability", "law", "score",
  ]
  private static let numbers: Set<Int> = [0, 4, 5, 6, 7, 9]

  private var runs: Double { assessment.profile.traffic.runsPerMonth.value.likely }

  private func row(_ item: AssessedAlternative) -> [String] {
    [
      item.rank.map(String.init) ?? "–", item.title, item.option.strategy.title, item.siteText,
      item.costText, item.costPerRunText(runs: runs), times(item), availability(item),
      item.outcome?.rawValue ?? "no regime", score(item),
    ]
  }

  private func times(_ item: AssessedAlternative) -> String {
    guard let performance = item.performance, performance.isStable else { return "–" }
    let e2e = performance.e2e
    return Wording.times([e2e.p50.value, e2e.p95.value, e2e.p99.value])
  }

  private func p95(_ item: AssessedAlternative) -> String {
    guard let performance = item.performance, performance.isStable else { return "–" }
    return Wording.seconds(performance.e2e.p95.value)
  }

  private func availability(_ item: AssessedAlternative) -> String {
    item.performance.map { Wording.share($0.availability) } ?? "–"
  }

  private func score(_ item: AssessedAlternative) -> String {
    item.score.map { NumberFormat.fixed($0.score, decimals: 1) } ?? "–"
  }

  /// The best of each strategy; the nearest miss where none of it is ranked.
  var bestOfEach: [String] {
    var table = MarkdownTable(Self.header, right: Self.numbers)
    var misses: [String] = []
    for strategy in Strategy.allCases {
      let items = assessment.alternatives.filter { $0.option.strategy == strategy }
      if let best = items.first(where: { $0.rank != nil }) {
        table.rows.append(row(best))
      } else if let nearest = NearestMiss.sorted(items).first {
        table.rows.append(row(nearest))
        misses.append(
          "\(Wording.sentence(strategy.title)): nothing is ranked; the nearest, \(nearest.title), "
            + "is out because \(nearest.firstReason ?? "no reason was recorded").")
      } else {
        misses.append("\(Wording.sentence(strategy.title)): no option was assessed.")
      }
    }
    return ["### The best of each strategy", "", table.text, ""]
      + misses.flatMap { [$0, ""] } + mark
  }

  private var mark: [String] {
    assessment.alternatives.contains(where: \.isLowConfidence)
      ? [AssessedAlternative.costMark, ""] : []
  }

  /// Hosting compared at one model: the workload's first.
  var sameModel: [String] {
    guard let model = assessment.profile.models.first?.name else { return [] }
    let items = assessment.alternatives.filter { $0.model == model }
    guard items.count > 1 else { return [] }
    var table = MarkdownTable(
      ["hosting of \(model)", "strategy", "cost a month", "p95", "availability", "law", "score"],
      right: [2, 3, 4, 6])
    table.rows = items.map { item in
      [
        item.option.title, item.option.strategy.title, item.costText, p95(item),
        availability(item), item.outcome?.rawValue ?? "no regime",
        item.rank == nil ? "not ranked" : score(item),
      ]
    }
    return [
      "### Hosting at one model", "",
      "What the place alone does, the model being the workload's first.", "", table.text, "",
    ]
  }

  /// What changing the model does where an option can run several.
  var modelEffect: [String] {
    let models = assessment.profile.models.map(\.name)
    var ids: [String] = []
    for item in assessment.alternatives where !ids.contains(item.option.id) {
      ids.append(item.option.id)
    }
    let options = ids.map { id in
      assessment.alternatives.filter { $0.option.id == id && $0.bill != nil }
    }.filter { $0.count > 1 }
    let shown = models.filter { model in
      options.contains { $0.contains { $0.model == model } }
    }
    guard !options.isEmpty else { return [] }
    var table = MarkdownTable(["option"] + shown)
    for items in options {
      table.rows.append(
        [items[0].option.title]
          + shown.map { model in
            guard let item = items.first(where: { $0.model == model }) else { return "cannot run" }
            let kind = item.exclusions.first.map { ", out: \($0.kind.rawValue)" }
            let points = item.score.map { ", \(NumberFormat.fixed($0.score, decimals: 1))" }
            return "\(item.costText), \(p95(item))\(kind ?? points ?? "")"
          })
    }
    return [
      "### What changing the model does", "",
      "Cost a month, p95 of a whole run, and score or what puts it out; `cannot run` where the option cannot have the "
        + "model or the catalogue has no price of it.", "", table.text, "",
    ]
  }

  /// Everything that is ranked.
  var ranked: [String] {
    guard !assessment.ranked.isEmpty else { return [] }
    var table = MarkdownTable(Self.header, right: Self.numbers)
    table.rows = assessment.ranked.map(row)
    return ["### All ranked alternatives", "", table.text, ""] + mark + precision
  }

  /// How well the figures of the ranked are known from the simulation: p95 to a tenth and costs to a twentieth, or which
  /// are not.
  private var precision: [String] {
    let late = missing(bound: 0.1) { $0.e2e.p95.relativeHalfWidth }
    let dear = missing(bound: 0.05) { $0.usageHalfWidth ?? 0 }
    return [
      "Simulation noise: \(late.isEmpty ? "every p95 of a whole run is known to ±10%" : "p95 is known only to \(late)"), "
        + (dear.isEmpty ? "every cost to ±5%." : "cost only to \(dear)."),
      "",
    ]
  }

  private func missing(bound: Double, _ width: (PerformanceEstimate) -> Double) -> String {
    assessment.ranked.compactMap { item in
      guard let performance = item.performance, width(performance) > bound else { return nil }
      return "±\(NumberFormat.percent(width(performance), decimals: 1)) for \(item.title)"
    }.joined(separator: "; ")
  }

  /// Everything that is not, with the rule or limit that put it out.
  var notRanked: [String] {
    let items = assessment.alternatives.filter { $0.rank == nil }
    guard !items.isEmpty else { return [] }
    var table = MarkdownTable(
      [
        "alternative", "sites", "cost a month", "p95", "availability", "law",
        "why it is not ranked",
        "what would admit it",
      ], right: [2, 3, 4])
    table.rows = items.map { item in
      [
        item.title, item.siteText, item.costText, p95(item), availability(item),
        item.outcome?.rawValue ?? "–", item.reasonText, item.remedyText,
      ]
    }
    return [
      "### Not ranked", "",
      "A figure that is `–` was not computed, for the reason in the same row.", "", table.text, "",
    ]
  }
}
