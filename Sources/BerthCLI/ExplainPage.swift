import Berth
import Compliance
import Decision
import Documents
import Reports

/// What `berth explain` prints.
struct ExplainPage {
  var assessment: Assessment
  var item: AssessedAlternative
  var changes: [WinningChange]
  var further: FurtherFigures
  var robustness: Robustness?

  /// The option it is measured against: the winner, or the runner-up of the winner; nil when it stands alone or unranked.
  private var rival: AssessedAlternative? {
    guard item.rank != nil else { return nil }
    return assessment.ranked.first { $0.id != item.id }
  }

  /// Points between the item and its rival by criterion; positive parts speak for whoever is ahead.
  private var gap: ScoreGap? {
    guard let own = item.score, let other = rival?.score,
      let method = WinningChangeSearch(assessment: assessment, item: item).method
    else { return nil }
    return item.id == assessment.winner?.id
      ? ScoreGap(ahead: own, behind: other, method: method)
      : ScoreGap(ahead: other, behind: own, method: method)
  }

  func text(width: Int) -> String {
    var lines: [String] = []
    if let rank = item.rank, let score = item.score {
      lines.append(
        "\(item.id): place \(rank) of \(assessment.ranked.count), \(fixed(score.score)) points")
    } else {
      lines.append("\(item.id): not ranked")
      for exclusion in item.exclusions {
        lines.append(
          "  "
            + ComplyText.wrapped(
              "\(exclusion.kind.rawValue): \(exclusion.reason)"
                + (exclusion.remedy.map { "; \($0)" } ?? ""), width: width - 2, indent: 4))
      }
    }
    if let gap {
      lines += ["", "\(gap.ahead) is ahead of \(gap.behind) by \(fixed(gap.points)) points:"]
      let rows = zip(gap.parts, assessment.criteria).map { part, definition in
        [
          part.criterion, (part.points < 0 ? "-" : "+") + fixed(abs(part.points)),
          figure(gap.ahead, part.criterion), figure(gap.behind, part.criterion),
          part.figureToDrawLevel.map { NumberFormat.significant($0, digits: 3) } ?? "none does",
          definition.unit,
        ]
      }
      lines.append(
        PlainTable(
          [
            PlainTable.Column("criterion"), PlainTable.Column("points", isNumber: true),
            PlainTable.Column("ahead", isNumber: true), PlainTable.Column("behind", isNumber: true),
            PlainTable.Column("to draw level", isNumber: true),
            PlainTable.Column("unit", priority: 1),
          ], rows: rows
        ).text(width: width))
    }
    if let front = assessment.front?.dominators.first(where: { $0.option == item.id }) {
      lines.append("dominated by \(front.by.joined(separator: ", "))")
    }
    if item.id == assessment.winner?.id {
      lines += ["", "It wins; what would end that:"]
      for flip in assessment.flips {
        lines.append("  \(flip.input): from \(flip.now) to \(flip.threshold), then \(flip.winner)")
      }
    } else if !changes.isEmpty {
      lines += ["", "The smallest single change with which it would win:"]
      for change in changes {
        lines.append(
          "  "
            + ComplyText.wrapped(
              "\(change.input): "
                + (change.needed.map { "from \(change.now) to \($0)" } ?? "no value does")
                + " (\(change.note))", width: width - 2, indent: 4))
      }
    }
    lines +=
      ["", "Beside the criteria:"]
      + furtherLines.map { line in
        "  " + ComplyText.wrapped(line, width: width - 2, indent: 4)
      }
    return lines.joined(separator: "\n")
  }

  private var furtherLines: [String] {
    func range(_ value: UncertainNumber) -> String {
      value.isExact
        ? NumberFormat.significant(value.likely, digits: 2)
        : "\(NumberFormat.significant(value.likely, digits: 2)) (\(NumberFormat.significant(value.low, digits: 2)) to "
          + "\(NumberFormat.significant(value.high, digits: 2)))"
    }
    var lines: [String] = []
    if let robustness, let row = robustness.rows.first(where: { $0.id == item.id }) {
      lines.append(
        "over load, prices and speed it is first in \(NumberFormat.percent(row.first, decimals: 1)) of "
          + "\(robustness.scenarios) scenarios, and falls short of the best by \(fixed(row.meanRegret)) points on "
          + "average, \(fixed(row.regretP90)) at P90")
    }
    if let headroom = further.headroom {
      lines.append(
        "load it could carry: \(NumberFormat.significant(headroom.multiple, digits: 2)) times today's"
          + (headroom.limit.map { "; then \($0)" } ?? ", and nothing gave way"))
    } else {
      lines.append("load it could carry: not today's, by a draft simulation")
    }
    if let time = further.deployment {
      lines.append(
        "first deployment: \(range(time.weeks)) weeks, \(range(time.waiting)) of them waiting for hardware"
      )
    }
    if let exit = further.exit {
      lines.append(
        "leaving it: \(range(exit.hours)) hours of work on \(exit.components.count) components without a substitute"
          + (exit.dollars.map { ", $\(range($0))" } ?? ""))
    }
    if let energy = further.energy {
      lines.append(
        "model servers and own servers draw \(NumberFormat.significant(energy.kilowattHours, digits: 2)) kWh a month"
          + (energy.kilogramsCO2.map { ", \(NumberFormat.significant($0, digits: 2)) kg CO₂e" }
            ?? "")
          + (energy.unknown.isEmpty
            ? "" : "; nobody publishes what \(energy.unknown.joined(separator: ", ")) draws"))
    }
    return lines
  }

  private var furtherJSON: JSONValue {
    let robust = robustness?.rows.first { $0.id == item.id }
    return .object([
      ("first_share_of_scenarios", .optional(robust?.first)),
      ("mean_regret_points", .optional(robust?.meanRegret)),
      ("p90_regret_points", .optional(robust?.regretP90)),
      ("headroom_times", .optional(further.headroom?.multiple)),
      ("headroom_limit", .optional(further.headroom?.limit)),
      ("deployment_weeks", .optional(further.deployment?.weeks.likely)),
      ("exit_hours", .optional(further.exit?.hours.likely)),
      ("exit_usd", .optional(further.exit?.dollars?.likely)),
      ("energy_kwh_per_month", .optional(further.energy?.wholeKilowattHours)),
      ("carbon_kg_per_month", .optional(further.energy?.wholeKilogramsCO2)),
    ])
  }

  private func figure(_ id: String, _ criterion: String) -> String {
    let scored = assessment.ranked.first { $0.id == id }?.score
    return scored?.contributions.first { $0.criterion == criterion }?.figure.map {
      NumberFormat.significant($0, digits: 3)
    } ?? "–"
  }

  private func fixed(_ points: Double) -> String { NumberFormat.fixed(points, decimals: 1) }

  var document: JSONValue {
    .object([
      ("schema", .string("berth-explain-1")), ("option", .string(item.id)),
      ("beside_the_criteria", furtherJSON), ("rank", .optional(item.rank)),
      ("ranked", .integer(assessment.ranked.count)),
      ("score", .optional(item.score?.score)),
      (
        "exclusions",
        .array(
          item.exclusions.map {
            .object([
              ("kind", .string($0.kind.rawValue)), ("reason", .string($0.reason)),
              ("remedy", .optional($0.remedy)),
            ])
          })
      ),
      (
        "gap",
        gap.map { gap in
          .object([
            ("ahead", .string(gap.ahead)), ("behind", .string(gap.behind)),
            ("points", .number(gap.points)),
            (
              "parts",
              .array(
                gap.parts.map {
                  .object([
                    ("criterion", .string($0.criterion)), ("points", .number($0.points)),
                    ("figure_to_draw_level", .optional($0.figureToDrawLevel)),
                  ])
                })
            ),
          ])
        } ?? .null
      ),
      (
        "changes",
        .array(
          changes.map {
            .object([
              ("input", .string($0.input)), ("now", .string($0.now)),
              ("needed", .optional($0.needed)), ("note", .string($0.note)),
            ])
          })
      ),
      (
        "flips",
        .array(
          item.id == assessment.winner?.id
            ? assessment.flips.map {
              .object([
                ("input", .string($0.input)), ("now", .string($0.now)),
                ("threshold", .string($0.threshold)), ("winner", .string($0.winner)),
              ])
            } : [])
      ),
    ])
  }
}
