import Documents
import Statistics

extension TraceFit {
  /// The keys that a workload needs and no trace can tell.
  public static let needed = ["users", "data", "models"]

  /// The workload file: the fitted profile, with how good each fit is beside it.
  public var text: String {
    let minutes = NumberFormat.significant(arrivals.span / 60, digits: 3)
    var lines = [
      "# Fitted by `berth workload fit` from \(trace): \(NumberFormat.fixed(Double(arrivals.calls)))"
        + " model calls in \(minutes) minutes.",
      "# Each call is taken as a run of one step: which calls make up one request, the trace does not say.",
      "workload: \(name)",
    ]
    if let like { lines.append("like: \(like)") }
    lines += traffic
    lines += [
      "run:",
      "  steps: {mean: 1, max: 1}",
    ]
    lines += tokens("input_tokens", input)
    lines += tokens("output_tokens", output)
    lines.append(
      "  # Prompt and answer are drawn apart; in the trace they correlate by "
        + "\(NumberFormat.fixed(correlation, decimals: 2)).")
    lines += unset
    return lines.joined(separator: "\n") + "\n"
  }

  private var traffic: [String] {
    let perMonth = Rounding.significant(
      arrivals.rate * WorkloadContext.hoursPerMonth * 3600, digits: 4)
    let bursts = arrivals.burstiness
    var lines = [
      "traffic:",
      "  runs_per_month: \(NumberFormat.plain(perMonth))"
        + "  # \(NumberFormat.significant(arrivals.rate, digits: 4)) a second at every hour: correct it, "
        + "a trace of \(span) is no month",
      "  burstiness:",
    ]
    let drawn =
      "drawn from this profile: CV \(three(arrivals.drawnCV)), "
      + "dispersion \(three(arrivals.drawnDispersion))"
    let told =
      "  # the trace: interarrival CV \(three(arrivals.interarrivalCV))"
      + (arrivals.dispersion.map {
        ", one-minute index of dispersion \(three($0)) over \(arrivals.windows) minutes"
      } ?? ", too few minutes for a dispersion")
    if let dispersion = bursts.dispersion {
      lines.append("    interarrival_cv: \(NumberFormat.plain(bursts.interarrivalCV))")
      lines.append("    index_of_dispersion_1min: \(NumberFormat.plain(dispersion))")
      if let time = bursts.correlationTime {
        lines.append("    correlation_time: \(NumberFormat.plain(time)) s")
      }
    } else if arrivals.dispersion != nil, arrivals.isRounded || arrivals.interarrivalCV <= 1,
      let dispersion = arrivals.dispersion
    {
      lines.append(
        "    index_of_dispersion_1min: "
          + NumberFormat.plain(Rounding.significant(dispersion, digits: 4)))
      if arrivals.isRounded {
        lines.append(
          "  # \(NumberFormat.percent(arrivals.ties)) of the gaps are 0: times are rounded, so the CV of the "
            + "gaps is an artefact and not used")
      }
    } else {
      lines.append("    interarrival_cv: \(NumberFormat.plain(bursts.interarrivalCV))")
    }
    return lines + [told, "  # \(drawn)"]
  }

  private func tokens(_ key: String, _ fit: TokenFit) -> [String] {
    let figures = fit.figures
    var lines = [
      "  # \(key): mean \(four(figures.mean)), p50 \(four(figures.p50)), p95 \(four(figures.p95)), "
        + "p99 \(four(figures.p99)), max \(four(figures.max))",
      "  # | law | KS distance | error of mean | p50 | p95 | p99 |",
    ]
    let others = fit.laws.filter { $0 != fit.chosen }
    for (law, mark) in [(fit.chosen, " (used)")] + others.map({ ($0, "") }) {
      let errors = law.errors.map(Self.percent).joined(separator: " | ")
      lines.append(
        "  # | \(law.name)\(mark) | \(NumberFormat.fixed(law.distance, decimals: 3)) | \(errors) |")
    }
    guard let table = fit.quantiles else {
      lines.append(
        "  \(key): {p50: \(NumberFormat.plain(figures.p50)), p95: \(NumberFormat.plain(figures.p95)), "
          + "max: \(NumberFormat.plain(figures.max))}")
      return lines
    }
    lines += ["  \(key):", "    quantiles:"]
    return lines
      + table.points.map {
        let share = NumberFormat.plain(Rounding.significant($0.fraction * 100, digits: 8))
        return "      \(share)%: \(NumberFormat.plain($0.value))"
      }
  }

  private var unset: [String] {
    [
      "# Left unset, because \(span) of calls cannot tell it:",
      "#   traffic.shape, traffic.time_zone, traffic.growth_per_month: how the week goes and how it grows",
      "#   run.tools, run.retrieval, run.payload, run.shared_prefix_tokens, state: not in the trace",
      "# Needed before `berth recommend`; write your own:",
      "# users: {DE: 100%}",
      "# data: {classes: [internal], residency: []}",
      "# models: [claude-sonnet-5]",
      "# objectives: {e2e_p95: 60 s, budget_per_month: $20_000}",
    ]
  }

  /// The length of the trace in words.
  private var span: String {
    let hours = arrivals.span / 3600
    switch hours {
    case ..<0.75: return "\(NumberFormat.significant(hours * 60, digits: 2)) minutes"
    case ..<1.5: return "one hour"
    case ..<48: return "\(NumberFormat.significant(hours, digits: 2)) hours"
    default: return "\(NumberFormat.significant(hours / 24, digits: 2)) days"
    }
  }

  private func three(_ value: Double) -> String { NumberFormat.significant(value, digits: 3) }

  private func four(_ value: Double) -> String { NumberFormat.significant(value, digits: 4) }

  static func percent(_ error: Double) -> String {
    guard error.isFinite else { return "n/a" }
    let text = NumberFormat.percent(error.magnitude)
    return (error < 0 && text != "0.0%" ? "−" : "") + text
  }
}
