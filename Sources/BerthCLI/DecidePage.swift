import Decision
import Documents
import Reports
import Statistics

/// What `berth decide` prints.
struct DecidePage {
  var table: DecisionTable
  var decision: TableDecision
  var method: DecideCommand.Method
  var hierarchy: AnalyticHierarchy?

  /// Places, numbers and what they are called by the method asked for; nil where it is not defined.
  private var chosen: (places: Places, numbers: [Double], title: String)? {
    let weights = decision.headline.weights
    switch method {
    case .weighted, .ahp:
      let byID = Dictionary(
        decision.ranking.map { ($0.id, $0.score) }, uniquingKeysWith: { first, _ in first })
      let scores = decision.matrix.ids.map { byID[$0] ?? 0 }
      return (
        Places(scores, .largestFirst, tolerance: AnchoredWeightedSum.tolerance), scores, "points"
      )
    case .topsis:
      return Topsis(decision.matrix)?.result(weights: weights).map {
        ($0.places, $0.closeness.map { $0 ?? 0 }, "closeness")
      }
    case .vikor:
      return Vikor(decision.matrix, weights: weights).map {
        ($0.places, $0.compromise, "compromise (smaller is better)")
      }
    case .promethee:
      return PrometheeII(decision.matrix, weights: weights, preferences: decision.preferences)
        .map { ($0.places, $0.netFlow, "net flow") }
    }
  }

  private var reversals: [(method: RankingMethod, culprits: [String])] {
    guard decision.matrix.count <= 100 else { return [] }
    return RankingMethod.allCases.compactMap { method in
      RankReversal(decision.matrix, weights: decision.headline.weights, method: method).map {
        (method, $0.culprits)
      }
    }
  }

  func text(width: Int) -> String {
    var lines: [String] = []
    if let chosen {
      var rows: [[String]] = []
      for index in chosen.places.order {
        let id = decision.matrix.ids[index]
        let share = decision.acceptability?.rankAcceptability[index].first
        rows.append([
          String(chosen.places.competition[index]), id,
          NumberFormat.significant(chosen.numbers[index], digits: 4),
          share.map { NumberFormat.percent($0, decimals: 1) } ?? "–",
        ])
      }
      lines.append(
        PlainTable(
          [
            PlainTable.Column("#", isNumber: true), PlainTable.Column("option", minimum: 12),
            PlainTable.Column(chosen.title, isNumber: true),
            PlainTable.Column("first among all weightings", isNumber: true, priority: 1),
          ], rows: rows
        ).text(width: width))
    } else {
      lines.append("\(method.rawValue) is not defined for this table")
    }
    if !decision.unanchored.isEmpty {
      lines.append(
        "note: no anchors for \(decision.unanchored.joined(separator: ", ")): the extremes at hand stand in"
      )
    }
    for figure in decision.assumed {
      lines.append(
        "note: \(figure.option) has no figure for \(figure.criterion); it counts as \(NumberFormat.plain(figure.figure))"
      )
    }
    lines += ["", "Pareto front: \(decision.front.members.joined(separator: ", "))"]
    for item in decision.front.dominators {
      lines.append("  \(item.option) is dominated by \(item.by.joined(separator: ", "))")
    }
    if let agreement = decision.agreement {
      lines += ["", "Winner by method (headline: \(agreement.winners.joined(separator: ", "))):"]
      for witness in agreement.witnesses {
        let names =
          witness.winners.isEmpty ? "not defined" : witness.winners.joined(separator: ", ")
        lines.append(
          "  \(witness.method): \(names)"
            + (witness.splittingCriterion.map { ", split by \($0)" } ?? ""))
      }
    }
    lines += ["", "Weights, and how far each may move before the winner changes:"]
    for (index, column) in table.columns.enumerated() {
      var line = "  \(column.name) \(percent(decision.headline.weights[index]))"
      if decision.stability.indices.contains(index) {
        let item = decision.stability[index]
        line += " (\(percent(item.interval.lowerBound)) to \(percent(item.interval.upperBound)))"
        if let rival = item.rivalBelow { line += ", below: \(rival)" }
        if let rival = item.rivalAbove { line += ", above: \(rival)" }
      }
      if let entropy = decision.entropy?.weights, entropy.indices.contains(index) {
        line += "; spread alone would give \(percent(entropy[index]))"
      }
      lines.append(line)
    }
    let turned = reversals.filter { !$0.culprits.isEmpty }
    lines += ["", "Taking away an option that did not win changes the winner of:"]
    lines +=
      turned.isEmpty
      ? ["  no method"]
      : turned.map { "  \($0.method.rawValue): \($0.culprits.joined(separator: ", "))" }
    if let hierarchy { lines += ["", "Judgements:"] + judgements(hierarchy) }
    return lines.joined(separator: "\n")
  }

  private func percent(_ share: Double) -> String { NumberFormat.percent(share, decimals: 1) }

  private func judgements(_ hierarchy: AnalyticHierarchy) -> [String] {
    var lines = RandomIndex.allCases.map { index in
      let ratio = hierarchy.consistencyRatio(index).map { NumberFormat.significant($0, digits: 3) }
      return "  consistency ratio by \(index.rawValue): \(ratio ?? "no index for so many criteria")"
        + (hierarchy.isConsistent(index) ? "" : ": not consistent (limit 0.10)")
    }
    if let triple = hierarchy.worstTriple {
      let names = triple.criteria.map { table.columns[$0].name }
      lines.append(
        "  worst triple \(names.joined(separator: ", ")): stated \(NumberFormat.significant(triple.stated, digits: 3)), "
          + "the other two imply \(NumberFormat.significant(triple.implied, digits: 3))")
    }
    return lines
  }

  var document: JSONValue {
    let share = decision.acceptability
    var members: [(String, JSONValue)] = [
      ("schema", .string("berth-decide-1")), ("method", .string(method.rawValue)),
      (
        "weights",
        .object(
          zip(table.columns, decision.headline.weights).map { ($0.name, .number($1)) })
      ), ("unanchored", .array(decision.unanchored.map(JSONValue.string))),
      (
        "assumed",
        .array(
          decision.assumed.map {
            .object([
              ("option", .string($0.option)), ("criterion", .string($0.criterion)),
              ("figure", .number($0.figure)),
            ])
          })
      ),
    ]
    if let chosen {
      members.append(
        (
          "options",
          .array(
            chosen.places.order.map { index in
              .object([
                ("option", .string(decision.matrix.ids[index])),
                ("rank", .integer(chosen.places.competition[index])),
                ("number", .number(chosen.numbers[index])),
                ("first_share", .optional(share?.rankAcceptability[index].first)),
                (
                  "central_weights",
                  (share?.centralWeights[index]).map { .array($0.map(JSONValue.number)) } ?? .null
                ),
              ])
            })
        ))
    }
    members += [
      ("pareto_front", .array(decision.front.members.map(JSONValue.string))),
      (
        "dominated",
        .object(
          decision.front.dominators.map { ($0.option, .array($0.by.map(JSONValue.string))) })
      ),
      (
        "winners_by_method",
        .object(
          (decision.agreement?.witnesses ?? []).map {
            ($0.method, .array($0.winners.map(JSONValue.string)))
          })
      ),
      (
        "weight_stability",
        .array(
          decision.stability.map { item in
            .object([
              ("criterion", .string(item.criterion)), ("weight", .number(item.weight)),
              ("low", .number(item.interval.lowerBound)),
              ("high", .number(item.interval.upperBound)), ("below", .optional(item.rivalBelow)),
              ("above", .optional(item.rivalAbove)),
            ])
          })
      ),
      (
        "rank_reversal",
        .object(
          reversals.map { ($0.method.rawValue, .array($0.culprits.map(JSONValue.string))) })
      ),
      (
        "entropy_weights",
        (decision.entropy?.weights).map { .array($0.map(JSONValue.number)) } ?? .null
      ),
    ]
    if let hierarchy {
      members.append(
        (
          "consistency_ratio",
          .object(
            RandomIndex.allCases.map {
              ($0.rawValue, .optional(hierarchy.consistencyRatio($0)))
            })
        ))
    }
    return .object(members)
  }
}
