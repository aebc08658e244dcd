import Berth
import Catalog
import Compliance
import Deployments
import Documents
import Reports
import Workloads

/// What `berth comply` found, as JSON.
struct ComplyJSON {
  let document: JSONValue

  init(_ judgement: ComplyJudgement) {
    let applicable = judgement.applicable
    document = .object([
      ("schema", .string("berth-comply-1")), ("workload", .string(judgement.profile.name)),
      ("catalogue_date", .string(judgement.catalogue.date)),
      (
        "regimes",
        .array(
          applicable.matches.map { match in
            .object([
              ("regime", .string(match.regime)), ("scope", .string(match.scope)),
              ("reason", .string(match.reason)), ("note", .string(match.note)),
            ])
          })
      ),
      (
        "findings",
        .array(
          applicable.findings.map { finding in
            .object([
              ("kind", .string(finding.kind.rawValue)), ("subject", .string(finding.subject)),
              ("message", .string(finding.message)), ("hint", .optional(finding.hint)),
            ])
          })
      ),
      ("options", .array(judgement.shown.map { Self.option($0, judgement) })),
      (
        "not_judged",
        .array(
          judgement.unjudged.map {
            .object([("option", .string($0.id)), ("reason", .string($0.reason))])
          })
      ),
      ("tallies", .array(RegimeTally.tallies(of: judgement.items.map(\.verdicts)).map(Self.tally))),
      ("own_duties", .array(judgement.ownDuties.map(VerdictJSON.result))),
      ("open_questions", .array(judgement.gaps.map(Self.gap))),
    ])
  }

  private static func option(_ item: ComplyJudgement.Item, _ judgement: ComplyJudgement)
    -> JSONValue
  {
    var members: [(String, JSONValue)] = [
      ("option", .string(item.assessed.id)), ("model", .string(item.alternative.model)),
      ("outcome", .string(item.outcome.rawValue)),
      (
        "verdicts",
        .array(
          item.verdicts.map { verdict in
            .object([
              ("regime", .string(verdict.regime)), ("outcome", .string(verdict.outcome.rawValue)),
              ("met", .integer(verdict.results.filter { $0.state == .met }.count)),
              (
                "open",
                .array(
                  verdict.results.filter { $0.state == .notMet || $0.state == .needsEvidence }
                    .map(VerdictJSON.result))
              ),
            ])
          })
      ),
      ("remedy", item.outcome == .allowed ? .null : remedy(item.remedy)),
    ]
    if judgement.chosen != nil {
      let flow = judgement.check.dataFlow(judgement.profile, item.alternative)
      members.append(("data_flow", .array(flow.rows.map(row))))
      let risks = ResidualRisk.risks(
        of: item.verdicts, answers: judgement.profile.organisation.facts)
      members.append(
        (
          "residual_risks",
          .array(
            risks.map { risk in
              .object([
                ("rule", .string(risk.rule)), ("state", .string(risk.state.rawValue)),
                ("components", .array(risk.components.map(JSONValue.string))),
                ("owner", .optional(risk.owner)), ("accepted_until", .optional(risk.expiry)),
              ])
            })
        ))
    }
    return .object(members)
  }

  private static func row(_ row: DataFlow.Row) -> JSONValue {
    .object(
      [
        ("kind", .string(row.kind.rawValue)), ("name", .string(row.name)),
        ("data_classes", .array(row.classes.map(JSONValue.string))),
        ("entity", .string(row.entity)),
      ]
        + zip(DataFlow.fields, row.cells).map { field, cell in
          (
            field,
            cell.map { .object([("value", .string($0.value)), ("weak", .bool($0.isWeak))]) }
              ?? .null
          )
        } + [("retention", .optional(row.retention))])
  }

  private static func remedy(_ remedy: Remedy) -> JSONValue {
    .object([
      ("changes", .array(remedy.changes.map { .string($0.summary) })),
      ("kinds", .array(remedy.changes.map { .string($0.kind.rawValue) })),
      ("outcome_after", .optional(remedy.outcomeAfter?.rawValue)),
      ("more_usd_per_month", dollars(remedy.dollarsMore)),
      ("evidence", .array(remedy.evidence.map(JSONValue.string))),
      (
        "move_to",
        remedy.move.map { move in
          .object([
            ("option", .string(move.id)), ("outcome", .string(move.outcome.rawValue)),
            ("more_usd_per_month", dollars(move.dollarsMore)),
          ])
        } ?? .null
      ),
    ])
  }

  private static func dollars(_ amount: Double?) -> JSONValue {
    amount.map { .rounded($0, digits: 4) } ?? .null
  }

  private static func tally(_ tally: RegimeTally) -> JSONValue {
    func counts(_ counts: [RegimeTally.Count]) -> JSONValue {
      .array(
        counts.map { .object([("name", .string($0.name)), ("options", .integer($0.count))]) })
    }
    return .object([
      ("regime", .string(tally.regime)), ("allowed", .integer(tally.allowed)),
      ("conditional", .integer(tally.conditional)), ("excluded", .integer(tally.excluded)),
      ("held_back_by", counts(tally.heldBackBy)), ("excluded_by", counts(tally.excludedBy)),
    ])
  }

  private static func gap(_ gap: FactGap) -> JSONValue {
    .object([
      ("field", .string(gap.field)), ("ours", .bool(gap.isOurs)),
      ("question", .string(gap.question)), ("verdicts", .integer(gap.verdicts)),
      ("alone", .integer(gap.alone)),
      ("asked_by", .array(gap.requirements.map(JSONValue.string))),
    ])
  }
}
