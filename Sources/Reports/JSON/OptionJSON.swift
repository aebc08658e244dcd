import Berth
import Catalog
import Compliance
import Costing
import Decision
import Deployments
import Documents
import Simulation

/// An alternative as JSON.
struct OptionJSON {
  var item: AssessedAlternative
  var runs: Double

  init(_ item: AssessedAlternative, runs: Double) {
    self.item = item
    self.runs = runs
  }

  private typealias Members = [(String, JSONValue)]

  var value: JSONValue {
    let members = identity + money + performance + judgement
    var absent = Members()
    for (key, value) in members {
      if case .null = value { absent.append((key, .string(reason(key)))) }
    }
    return .object(members + [("absent", .object(absent))])
  }

  /// Why a figure is null.
  private func reason(_ key: String) -> String {
    switch key {
    case "availability_by_sla": return "a component promises no availability"
    case "bottleneck": return "no component has a bounded capacity"
    case "verdict" where item.exclusions.isEmpty: return "no regime applies"
    case "rank", "score": return "not ranked, see excluded_by"
    default:
      let kinds: [Exclusion.Kind] = [.capacity, .unpriced, .unknown, .model, .limit]
      let exclusion = item.exclusions.first { kinds.contains($0.kind) } ?? item.exclusions.first
      return exclusion?.reason ?? "not computed"
    }
  }

  private var identity: Members {
    [
      ("id", .string(item.id)), ("option", .string(item.option.id)),
      ("model", .optional(item.model)), ("strategy", .string(item.option.strategy.rawValue)),
      ("sites", sites), ("sizing", sizing), ("rank", .optional(item.rank)),
      ("score", .optional(item.score?.score)), ("verdict", .optional(item.outcome?.rawValue)),
    ]
  }

  private var money: Members {
    let complete = item.bill.flatMap { $0.isComplete ? $0 : nil }
    let total = complete?.total.dollars
    let perRun = total.flatMap { runs > 0 ? $0 / runs : nil }
    return [
      ("monthly_cost_usd", .optional(total)),
      ("monthly_cost_range_usd", item.bill.map { range($0.range) } ?? .null),
      ("cost_per_run_usd", .optional(perRun)),
      ("bill", item.bill.map(BillJSON.lines) ?? .array([])),
      ("bill_gaps", .array((item.bill?.gaps ?? []).map(BillJSON.gap))),
    ]
  }

  private var performance: Members {
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

  private var judgement: Members {
    let components = item.option.components.count
    return [
      ("operations_hours_per_month", .optional(item.operationsHours)),
      (
        "verdicts",
        .array(item.verdicts.map { VerdictJSON.verdict($0, components: components) })
      ),
      ("excluded_by", .array(item.exclusions.map(exclusion))),
      ("warnings", .array(item.warnings.map(JSONValue.string))),
    ]
  }

  private var sites: JSONValue {
    .array(
      item.option.sites.map { site in
        let region = item.alternative?.regions[site.id]
        return .object([
          ("id", .string(site.id)), ("provider", .string(site.provider)),
          ("region", .optional(region?.name)), ("country", .optional(region?.country)),
        ])
      })
  }

  private var sizing: JSONValue {
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

  /// Milliseconds to six digits: far below the interval beside them.
  private func percentiles(_ estimate: LatencyEstimate) -> JSONValue {
    func milliseconds(_ seconds: Double) -> JSONValue { .rounded(seconds * 1000, digits: 6) }
    func bounds(_ interval: Interval) -> JSONValue {
      .array([milliseconds(interval.lower), milliseconds(interval.upper)])
    }
    return .object([
      ("p50", milliseconds(estimate.p50.value)), ("p95", milliseconds(estimate.p95.value)),
      ("p99", milliseconds(estimate.p99.value)),
      (
        "interval_95",
        .object([
          ("p50", bounds(estimate.p50)), ("p95", bounds(estimate.p95)),
          ("p99", bounds(estimate.p99)),
        ])
      ),
    ])
  }

  private func range(_ range: UncertainNumber) -> JSONValue {
    .object([
      ("p10", .rounded(range.low, digits: 9)), ("likely", .rounded(range.likely, digits: 9)),
      ("p90", .rounded(range.high, digits: 9)),
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
