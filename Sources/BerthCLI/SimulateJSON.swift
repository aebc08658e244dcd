import Reports
import Simulation

/// The figures of a simulation for machines; an interval is `{value, low, high}` at 95 %.
struct SimulateJSON {
  /// What was simulated.
  var head: [(String, JSONValue)]
  var summary: SimulationSummary
  var availability: SimulateAvailability
  var seed: UInt64

  /// The document.
  var value: JSONValue {
    let standing = summary.standing
    let isUnstable = standing.verdict == .unstable
    return .object(
      [("schema", .string("berth-simulation-1"))] + head + [
        ("seed", seed <= 1 << 53 ? .integer(Int(seed)) : .string(String(seed))),
        ("runs", .integer(summary.runs)), ("replications", .integer(summary.replications)),
        ("events", .integer(summary.events)), ("simulated_s", number(summary.seconds)),
        ("p95_relative_half_width", number(summary.precision)),
        ("verdict", .string(standing.verdict.rawValue)),
        ("loads", components(standing.components, factor: 1)),
        ("breaks_at_2x", components(standing.breaking(at: 2), factor: 2)),
        ("breaks_at_10x", components(standing.breaking(at: 10), factor: 10)),
        // A line that grows without end has no times.
        ("response_s", isUnstable ? .null : times(summary.response)),
        ("first_response_s", isUnstable ? .null : times(summary.firstResponse)),
        ("stations", .array(summary.stations.map { station($0, isUnstable: isUnstable) })),
        (
          "losses",
          .array(
            summary.losses.map {
              .object([
                ("component", .string($0.component)), ("cause", .string($0.cause)),
                ("share", number($0.share)),
              ])
            })
        ),
        (
          "availability",
          .object([
            ("simulated", number(availability.simulated)),
            ("closed_form", optional(availability.closedForm)),
            ("by_sla", optional(availability.bySLA)),
          ])
        ),
        ("notes", .array(summary.remarks.map(JSONValue.string))),
      ])
  }

  private func station(_ station: StationSummary, isUnstable: Bool) -> JSONValue {
    .object([
      ("station", .string(station.name)), ("kind", .string(station.kind)),
      ("requests", .integer(station.requests)),
      ("requests_per_second", interval(station.throughput)),
      ("servers", station.servers.map(interval) ?? .null),
      ("utilisation", station.utilisation.map(interval) ?? .null),
      ("in_service", interval(station.inService)), ("in_line", interval(station.inLine)),
      ("p_wait", interval(station.delayed)),
      ("mean_wait_s", isUnstable ? .null : interval(station.meanWait)),
      ("wait_s", isUnstable ? .null : times(station.waits)),
      ("cold_start_share", station.coldStarts.map(interval) ?? .null),
      ("refused_share", interval(station.refused)),
    ])
  }

  private func components(_ components: [LoadStanding.Component], factor: Double) -> JSONValue {
    .array(
      components.map {
        .object([
          ("component", .string($0.name)), ("utilisation", number($0.utilisation * factor)),
        ])
      })
  }

  private func times(_ times: LatencyEstimate?) -> JSONValue {
    guard let times else { return .null }
    return .object([
      ("mean", interval(times.mean)), ("p50", interval(times.p50)), ("p95", interval(times.p95)),
      ("p99", interval(times.p99)),
    ])
  }

  private func interval(_ interval: Interval) -> JSONValue {
    .object([
      ("value", number(interval.value)), ("low", number(interval.lower)),
      ("high", number(interval.upper)),
    ])
  }

  private func number(_ value: Double) -> JSONValue { .rounded(value, digits: 9) }
  private func optional(_ value: Double?) -> JSONValue { value.map(number) ?? .null }
}
