import Berth
import Decision
import Deployments
import Documents
import Statistics

/// Criteria, weights, scores, why the first one and why not each other.
struct ChoiceSection {
  var assessment: Assessment
  private let robustness: Robustness?

  private let pages: Report.Pages

  init(_ assessment: Assessment, _ pages: Report.Pages) {
    self.assessment = assessment
    self.pages = pages
    robustness = Robustness(assessment)
  }

  var lines: [String] {
    var lines = ["## 7. How the choice was made", ""]
    lines += [
      "Hard rules and hard objectives first: what breaks one is not ranked. The rest is scored by an anchored weighted sum, "
        + "100 × Σ weight × value; a value is 0 at the worst anchor and 1 at the best, on a straight line between. "
        + "Anchors come from the workload, never from the options at hand.", "",
      criteria.text, "",
    ]
    if !assessment.ranked.isEmpty {
      lines +=
        [
          "### Scores", "",
          "The fourth column is the share of all weightings under which the alternative is first, whatever anybody's "
            + "weights are (SMAA, 10,000 weightings drawn evenly)."
            + (robustness.map {
              " The fifth is the share of \($0.scenarios) scenarios over load, prices and the error of simulated speed in which "
                + "it is first at the weights as stated, the sixth by how many points it falls short of the best on average."
            } ?? ""), "", scores.text, "",
        ] + dominated
      if let figure = pages.pareto { lines += figure.lines }
    }
    lines += why + others + methods
    return lines
  }

  private var criteria: MarkdownTable {
    var table = MarkdownTable(
      [
        "criterion", "weight", "worth nothing at", "worth everything at", "anchors",
        "first choice holds while the weight is",
      ],
      right: [1])
    for (index, criterion) in assessment.criteria.enumerated() {
      let weight = index < assessment.weights.count ? assessment.weights[index] : 0
      let stability = assessment.stability.first { $0.criterion == criterion.name }
      table.rows.append([
        criterion.name, NumberFormat.percent(weight, decimals: 0),
        anchor(criterion.worst, criterion.unit), anchor(criterion.best, criterion.unit),
        criterion.basis,
        stability.map {
          "\(NumberFormat.percent($0.interval.lowerBound, decimals: 0)) to "
            + NumberFormat.percent($0.interval.upperBound, decimals: 0)
        } ?? "not known",
      ])
    }
    return table
  }

  private func anchor(_ value: Double, _ unit: String) -> String {
    unit.hasPrefix("$")
      ? "$\(Wording.quantity(value))\(unit.dropFirst())" : "\(Wording.quantity(value)) \(unit)"
  }

  private var scores: MarkdownTable {
    var table = MarkdownTable(
      ["rank", "alternative", "score", "first under", "first in", "regret"]
        + assessment.criteria.map(\.name),
      right: Set([0, 2, 3, 4, 5] + assessment.criteria.indices.map { $0 + 6 }))
    for (index, item) in assessment.ranked.enumerated() {
      let share = assessment.acceptability?.firstPlace(index)?.estimate
      let robust = robustness?.rows.first { $0.id == item.id }
      guard let score = item.score else { continue }
      table.rows.append(
        [
          item.rank.map(String.init) ?? "–", item.title,
          NumberFormat.fixed(score.score, decimals: 1),
          share.map { NumberFormat.percent($0, decimals: 1) } ?? "–",
          robust.map { NumberFormat.percent($0.first, decimals: 1) } ?? "–",
          robust.map { NumberFormat.fixed($0.meanRegret, decimals: 1) } ?? "–",
        ]
          + score.contributions.map {
            $0.value == nil ? "unknown" : NumberFormat.fixed($0.points, decimals: 1)
          })
    }
    return table
  }

  /// Who is beaten on everything, whatever the weights.
  private var dominated: [String] {
    guard let front = assessment.front, !front.dominators.isEmpty else { return [] }
    func title(_ id: String) -> String {
      assessment.alternatives.first { $0.id == id }?.title ?? id
    }
    let words = front.dominators.compactMap { option, by in
      by.first.map { "\(title(option)) (by \(title($0)))" }
    }
    return [
      "Beaten on every criterion, whatever the weights: \(words.joined(separator: "; ")).", "",
    ]
  }

  private var why: [String] {
    guard let winner = assessment.winner, let score = winner.score else { return [] }
    let short = score.contributions.sorted {
      ($0.weight - $0.points / 100, $0.criterion) < ($1.weight - $1.points / 100, $1.criterion)
    }
    guard let most = score.contributions.max(by: { $0.points < $1.points }),
      let least = short.last
    else { return [] }
    var lines = [
      "### Why \(winner.title)", "",
      "Most of its points come from \(most.criterion) (\(NumberFormat.fixed(most.points, decimals: 1)) of "
        + "\(NumberFormat.fixed(100 * most.weight, decimals: 0))); it loses most on "
        + "\(least.criterion) (\(NumberFormat.fixed(least.points, decimals: 1)) of "
        + "\(NumberFormat.fixed(100 * least.weight, decimals: 0))).", "",
    ]
    if !score.unknownCriteria.isEmpty {
      lines += [
        "Not known for it, and worth nothing until it is: \(Wording.list(score.unknownCriteria)).",
        "",
      ]
    }
    return lines
  }

  private var others: [String] {
    var table = MarkdownTable(
      ["alternative", "behind", "loses on", "gains on", "first when"], right: [1])
    for item in assessment.ranked where item.rank != 1 {
      table.rows.append(comparison(item))
    }
    let rest = assessment.alternatives.count - assessment.ranked.count
    var lines = ["### Why not the others", ""]
    if !table.rows.isEmpty { lines += ["Points against the first choice.", "", table.text, ""] }
    if rest > 0 {
      lines += [
        "\(Wording.count(rest, "alternative")) broke a rule, a limit or a hard objective: "
          + "[4](#4-for-the-architect) names it for each, with what would admit it.", "",
      ]
    }
    return lines
  }

  private func comparison(_ item: AssessedAlternative) -> [String] {
    guard let winner = assessment.winner?.score, let score = item.score else {
      return [item.title, "unknown"]
    }
    let gaps = zip(winner.contributions, score.contributions).map {
      (name: $0.criterion, points: $1.points - $0.points)
    }
    func words(_ gaps: [(name: String, points: Double)]) -> String {
      gaps.filter { abs($0.points) >= 0.05 }.prefix(2).map {
        "\($0.name) \(NumberFormat.fixed(abs($0.points), decimals: 1))"
      }.joined(separator: ", ")
    }
    let sorted = gaps.sorted { ($0.points, $0.name) < ($1.points, $1.name) }
    let flips = assessment.flips.filter { $0.winner == item.id }
    return [
      item.title, NumberFormat.fixed(winner.score - score.score, decimals: 1),
      words(sorted.filter { $0.points < 0 }), words(sorted.reversed().filter { $0.points > 0 }),
      flips.map { "\($0.input) \($0.crossing)" }.joined(separator: "; "),
    ]
  }

  /// What the other ranking methods say.
  private var methods: [String] {
    guard let agreement = assessment.agreement, !agreement.witnesses.isEmpty else { return [] }
    func title(_ id: String) -> String {
      assessment.alternatives.first { $0.id == id }?.title ?? id
    }
    var table = MarkdownTable(["other ranking method", "puts first", "where it differs"])
    table.rows = agreement.witnesses.map { witness in
      [
        witness.method,
        witness.winners.isEmpty
          ? "no answer: a figure it needs is unknown"
          : witness.agrees ? "the same" : Wording.list(witness.winners.map(title)),
        witness.splittingCriterion ?? "",
      ]
    }
    return ["### What other methods say", "", table.text, ""]
  }
}
