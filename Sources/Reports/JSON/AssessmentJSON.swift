public import Berth
import Catalog
import Compliance
import Costing
import Decision
import Deployments
import Documents
import Simulation
import Workloads

/// `assessment.json`: the whole assessment for machines.
///
/// Keys are snake case with their unit (`_usd`, `_ms`). A figure that is absent is `null`, and `absent` says why. Sources of
/// prices stand once under `sources`, by the `rows` of a bill line; rules once under `requirements`.
public struct AssessmentJSON: Sendable {
  /// What it holds.
  public var assessment: Assessment

  /// Creates the document.
  public init(_ assessment: Assessment) { self.assessment = assessment }

  /// The document as text.
  public var text: String { value.text }

  /// The document, with input files by name rather than by path.
  public var value: JSONValue { AssessmentJSON(FileNames.cleaned(assessment)).document }

  private var document: JSONValue {
    .object([
      ("schema", .string("berth-assessment-1")),
      ("berth", .string(Version.text)),
      ("workload", workload),
      (
        "catalog",
        .object([
          ("version", .string(assessment.catalogue.version)),
          ("content_hash", .string(assessment.catalogue.contentHash)),
          ("date", .string(assessment.catalogue.date)),
        ])
      ),
      ("seed", seed),
      ("criteria", .array(assessment.criteria.map(CriterionJSON.value))),
      ("options", .array(assessment.alternatives.map { OptionJSON($0, runs: runs).value })),
      ("sources", BillJSON.sources(assessment.alternatives.compactMap(\.bill))),
      ("requirements", VerdictJSON.requirements(assessment.alternatives)),
      (
        "flips",
        .array(
          assessment.flips.map { flip in
            .object([
              ("input", .string(flip.input)), ("now", .string(flip.now)),
              ("threshold", .string(flip.threshold)), ("winner", .string(flip.winner)),
            ])
          })
      ),
      ("robustness", robustness),
      ("findings", .array(assessment.findings.map { .string($0.message) })),
      ("own_duties", .array(assessment.ownDuties.map(VerdictJSON.result))),
    ])
  }

  private var runs: Double { assessment.profile.traffic.runsPerMonth.value.likely }

  /// Shares of scenarios and regrets, in the order of ranks; null where fewer than two are ranked.
  private var robustness: JSONValue {
    guard let robustness = Robustness(assessment) else { return .null }
    return .object([
      ("scenarios", .integer(robustness.scenarios)),
      (
        "options",
        .array(
          robustness.rows.map { row in
            .object([
              ("id", .string(row.id)), ("first", .rounded(row.first, digits: 6)),
              ("mean_regret_points", .rounded(row.meanRegret, digits: 4)),
              ("p90_regret_points", .rounded(row.regretP90, digits: 4)),
            ])
          })
      ),
    ])
  }

  /// A seed beyond what JSON readers hold exactly is a text.
  private var seed: JSONValue {
    assessment.seed <= 1 << 53
      ? .integer(Int(assessment.seed)) : .string(String(assessment.seed))
  }

  private var workload: JSONValue {
    let profile = assessment.profile
    return .object([
      ("name", .string(profile.name)), ("content_hash", .string(profile.contentHash)),
      ("runs_per_month", .number(profile.traffic.runsPerMonth.value.likely)),
      ("models", .array(profile.models.map { .string($0.name) })),
      (
        "inputs",
        .array(
          profile.inputs.map { input in
            .object([
              ("key", .string(input.key)), ("value", .string(input.value)),
              ("origin", .string("\(input.origin)")),
            ])
          })
      ),
    ])
  }
}
