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
/// Keys are snake case with their unit (`_usd`, `_ms`). A figure that is absent is `null`, and `excluded_by` says why.
public struct AssessmentJSON: Sendable {
  /// What it holds.
  public var assessment: Assessment

  /// Creates the document.
  public init(_ assessment: Assessment) { self.assessment = assessment }

  /// The document as text.
  public var text: String { value.text }

  /// The document.
  public var value: JSONValue {
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
      ("seed", .string(String(assessment.seed))),
      ("criteria", .array(assessment.criteria.map(CriterionJSON.value))),
      ("options", .array(assessment.alternatives.map(option))),
      ("sources", BillJSON.sources(assessment.alternatives.compactMap(\.bill))),
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
      ("findings", .array(assessment.findings.map { .string($0.message) })),
      ("own_duties", .array(assessment.ownDuties.map(VerdictJSON.result))),
    ])
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

  private func option(_ item: AssessedAlternative) -> JSONValue {
    .object(identity(item) + money(item) + performance(item) + judgement(item))
  }

  private typealias Members = [(String, JSONValue)]

  private func identity(_ item: AssessedAlternative) -> Members {
    [
      ("id", .string(item.id)), ("option", .string(item.option.id)),
      ("model", .optional(item.model)), ("strategy", .string(item.option.strategy.rawValue)),
      ("sites", sites(item)), ("sizing", sizing(item)), ("rank", .optional(item.rank)),
      ("score", .optional(item.score?.score)), ("verdict", .optional(item.outcome?.rawValue)),
    ]
  }

  private func money(_ item: AssessedAlternative) -> Members {
    let runs = assessment.profile.traffic.runsPerMonth.value.likely
    let complete = item.bill.flatMap { $0.isComplete ? $0 : nil }
    let total = complete?.total.dollars
    let perRun = total.flatMap { runs > 0 ? $0 / runs : nil }
    let band = item.bill.map { range($0.range) } ?? JSONValue.null
    return [
      ("monthly_cost_usd", .optional(total)), ("monthly_cost_range_usd", band),
      ("cost_per_run_usd", .optional(perRun)),
      ("bill", .array((item.bill?.lines ?? []).map(BillJSON.line))),
      ("bill_gaps", .array((item.bill?.gaps ?? []).map(BillJSON.gap))),
    ]
  }

  private func performance(_ item: AssessedAlternative) -> Members {
    let stable = item.performance.flatMap { $0.isStable ? $0 : nil }
    var members: Members = [
      ("e2e_ms", stable.map { percentiles($0.e2e) } ?? .null),
      ("ttft_ms", stable.map { percentiles($0.ttft) } ?? .null),
      ("availability", .optional(item.performance?.availability)),
      ("availability_by_sla", .optional(item.performance?.availabilityBySLA)),
      ("runs_simulated", .optional(item.performance?.runsSimulated)),
      ("bottleneck", .optional(item.performance?.bottleneck)),
    ]
    if let tokens = item.firstAttemptTokens, tokens.count == 2 {
      members.append(
        (
          "first_attempt_tokens",
          .object([("input", .number(tokens[0])), ("output", .number(tokens[1]))])
        ))
    }
    return members
  }

  private func judgement(_ item: AssessedAlternative) -> Members {
    [
      ("operations_hours_per_month", .optional(item.operationsHours)),
      ("verdicts", .array(item.verdicts.map(VerdictJSON.verdict))),
      ("excluded_by", .array(item.exclusions.map(exclusion))),
      ("warnings", .array(item.warnings.map(JSONValue.string))),
    ]
  }

  private func sites(_ item: AssessedAlternative) -> JSONValue {
    .array(
      item.option.sites.map { site in
        let region = item.alternative?.regions[site.id]
        return .object([
          ("id", .string(site.id)), ("provider", .string(site.provider)),
          ("region", .optional(region?.name)), ("country", .optional(region?.country)),
        ])
      })
  }

  private func sizing(_ item: AssessedAlternative) -> JSONValue {
    .array(
      item.option.components.compactMap { component in
        guard let size = item.alternative?.sizes[component.id] else { return nil }
        var members: Members = [
          ("component", .string(component.id)), ("service", .string(component.service)),
          ("replicas", .integer(size.replicas)),
        ]
        if size.maximumReplicas > size.replicas {
          members.append(("maximum_replicas", .integer(size.maximumReplicas)))
        }
        if size.vcpu > 0 { members.append(("vcpu", .number(size.vcpu))) }
        if size.memoryGiB > 0 { members.append(("memory_gib", .number(size.memoryGiB))) }
        if size.concurrency > 1 { members.append(("concurrency", .integer(size.concurrency))) }
        if size.timeout.isFinite { members.append(("timeout_s", .number(size.timeout))) }
        if let instance = size.instance { members.append(("instance", .string(instance))) }
        if let gpu = size.gpu {
          members += [("gpu", .string(gpu)), ("gpus_per_replica", .integer(size.gpusPerReplica))]
        }
        if let precision = size.precision { members.append(("precision", .string(precision))) }
        if let endpoint = size.endpoint { members.append(("endpoint", .string(endpoint))) }
        return .object(members)
      })
  }

  private func percentiles(_ estimate: LatencyEstimate) -> JSONValue {
    func milliseconds(_ interval: Interval) -> JSONValue {
      .object([
        ("value", .number(interval.value * 1000)), ("lower", .number(interval.lower * 1000)),
        ("upper", .number(interval.upper * 1000)),
      ])
    }
    return .object([
      ("p50", .number(estimate.p50.value * 1000)), ("p95", .number(estimate.p95.value * 1000)),
      ("p99", .number(estimate.p99.value * 1000)),
      (
        "interval_95",
        .object([
          ("p50", milliseconds(estimate.p50)), ("p95", milliseconds(estimate.p95)),
          ("p99", milliseconds(estimate.p99)),
        ])
      ),
    ])
  }

  private func range(_ range: UncertainNumber) -> JSONValue {
    .object([
      ("p10", .number(range.low)), ("likely", .number(range.likely)), ("p90", .number(range.high)),
    ])
  }

  private func exclusion(_ exclusion: Exclusion) -> JSONValue {
    .object([
      ("kind", .string(exclusion.kind.rawValue)), ("component", .optional(exclusion.component)),
      ("reason", .string(exclusion.reason)), ("origin", .optional(exclusion.origin?.description)),
      ("remedy", .optional(exclusion.remedy)),
    ])
  }
}
