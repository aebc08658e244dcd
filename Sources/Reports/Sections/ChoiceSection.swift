import Berth
import Decision
import Documents

/// Criteria, weights, scores, why the first one and why not each other.
struct ChoiceSection {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  var lines: [String] {
    var lines = ["## 7. How the choice was made", ""]
    lines += [
      "Hard rules and hard objectives first: what breaks one is not ranked. The rest is scored by an anchored weighted sum, "
        + "100 × Σ weight × value; a value is 0 at the worst anchor and 1 at the best, on a straight line between. "
        + "Anchors come from the workload, never from the options at hand.", "",
      criteria.text, "",
    ]
    if !assessment.ranked.isEmpty { lines += ["### Scores", "", scores.text, ""] }
    lines += why
    lines += ["### Why not the others", "", others.text, ""]
    return lines
  }

  private var criteria: MarkdownTable {
    var table = MarkdownTable(
      ["criterion", "weight", "worth nothing at", "worth everything at", "anchors", "first choice holds while its weight is"],
      right: [1])
    for (index, criterion) in assessment.criteria.enumerated() {
      let weight = index < assessment.weights.count ? assessment.weights[index] : 0
      let stability = assessment.stability.first { $0.criterion == criterion.name }
      table.rows.append([
        criterion.name, NumberFormat.percent(weight, decimals: 0),
        "\(Wording.quantity(criterion.worst)) \(criterion.unit)",
        "\(Wording.quantity(criterion.best)) \(criterion.unit)", criterion.basis,
        stability.map {
          "\(NumberFormat.percent($0.interval.lowerBound, decimals: 0)) to "
            + NumberFormat.percent($0.interval.upperBound, decimals: 0)
        } ?? "–",
      ])
    }
    return table
  }

  private var scores: MarkdownTable {
    var table = MarkdownTable(
      ["rank", "alternative", "score"] + assessment.criteria.map(\.name),
      right: Set([0, 2] + assessment.criteria.indices.map { $0 + 3 }))
    for item in assessment.ranked {
      guard let score = item.score else { continue }
      table.rows.append(
        [
          item.rank.map(String.init) ?? "–", item.title,
          NumberFormat.fixed(score.score, decimals: 1),
        ]
          + score.contributions.map {
            $0.value == nil ? "unknown" : NumberFormat.fixed($0.points, decimals: 1)
          })
    }
    return table
  }

  private var why: [String] {
    guard let winner = assessment.winner, let score = winner.score else { return [] }
    let strong = score.contributions.sorted {
      ($0.weight - $0.points / 100, $0.criterion) < ($1.weight - $1.points / 100, $1.criterion)
    }
    guard let most = score.contributions.max(by: { $0.points < $1.points }),
      let least = strong.last
    else { return [] }
    var lines = [
      "### Why \(winner.title)", "",
      "Most of its points come from \(most.criterion) (\(NumberFormat.fixed(most.points, decimals: 1))); it loses most on "
        + "\(least.criterion) (\(NumberFormat.fixed(100 * least.weight - least.points, decimals: 1)) points short).",
      "",
    ]
    if !score.unknownCriteria.isEmpty {
      lines += ["Not known for it, and worth nothing until it is: \(Wording.list(score.unknownCriteria)).", ""]
    }
    return lines
  }

  private var others: MarkdownTable {
    var table = MarkdownTable(["alternative", "why not", "what would admit or lift it"])
    for item in assessment.alternatives where item.rank != 1 {
      if item.rank != nil {
        table.rows.append([item.title, behind(item), lift(item)])
      } else {
        table.rows.append([
          item.title, item.exclusions.map(\.reason).joined(separator: "; "),
          item.exclusions.compactMap(\.remedy).joined(separator: "; "),
        ])
      }
    }
    return table
  }

  /// The criterion on which it falls behind the winner most.
  private func behind(_ item: AssessedAlternative) -> String {
    guard let winner = assessment.winner?.score, let score = item.score else { return "–" }
    let gaps = zip(winner.contributions, score.contributions).map {
      ($0.criterion, $0.points - $1.points)
    }
    let total = winner.score - score.score
    guard let worst = gaps.max(by: { $0.1 < $1.1 }), worst.1 > 0 else {
      return "\(NumberFormat.fixed(total, decimals: 1)) points behind"
    }
    return "\(NumberFormat.fixed(total, decimals: 1)) points behind, \(NumberFormat.fixed(worst.1, decimals: 1)) of them on \(worst.0)"
  }

  private func lift(_ item: AssessedAlternative) -> String {
    let flips = assessment.flips.filter { $0.winner == item.id }
    return flips.map { "first when \($0.input) passes \($0.threshold)" }.joined(separator: "; ")
  }
}
