import Documents
import Reports
import Simulation

/// The figures of a simulation for a terminal; the verdict stands before any percentile.
struct SimulateText {
  var title: String
  var summary: SimulationSummary
  var availability: SimulateAvailability
  var seed: UInt64
  var width: Int

  /// Everything, without a trailing newline.
  var text: String {
    var parts = [([title] + behind).joined(separator: "\n"), verdict.joined(separator: "\n")]
    parts.append(stations)
    if summary.standing.verdict == .unstable {
      parts.append("no times: in a line that grows without end they only grow")
    } else {
      parts.append(times)
    }
    parts.append(ends.joined(separator: "\n"))
    if !summary.remarks.isEmpty {
      parts.append(summary.remarks.map { "note: \($0)" }.joined(separator: "\n"))
    }
    return parts.map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
      .map { $0.map { wrapped(String($0)) }.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var behind: [String] {
    let runs = NumberFormat.fixed(Double(summary.runs))
    let events = NumberFormat.fixed(Double(summary.events))
    let count = summary.replications
    return [
      "\(runs) runs in \(count) replication\(count == 1 ? "" : "s"), \(events) events, seed \(seed)"
    ]
  }

  private var verdict: [String] {
    let standing = summary.standing
    func name(_ component: LoadStanding.Component) -> String {
      "`\(component.name)` (\(Self.percent(component.utilisation)))"
    }
    var lines: [String] = []
    let full = standing.components.filter { $0.utilisation >= 1 }
    switch standing.verdict {
    case .stable where standing.isClosed:
      lines.append(
        "verdict  stable: its users wait for their answers, so no line can grow for ever")
    case .stable:
      lines.append(
        standing.components.first.map {
          "verdict  stable: the busiest is `\($0.name)` at \(Self.percent($0.utilisation)) of what "
            + "it can carry"
        } ?? "verdict  stable: nothing has a bound")
    case .overloaded:
      lines.append(
        "verdict  overloaded: \(full.map(name).joined(separator: ", ")) turn away what is too much")
    case .unstable:
      lines.append(
        "verdict  unstable: more than can be carried goes to \(full.map(name).joined(separator: ", "))"
      )
    }
    for factor in [2.0, 10] {
      let breaking = standing.breaking(at: factor)
      let load = "at \(NumberFormat.plain(factor))×".padded(to: 9)
      guard let first = breaking.first else {
        lines.append("\(load)nothing with a known bound gives way")
        continue
      }
      let others = breaking.dropFirst().map(\.name)
      lines.append(
        "\(load)`\(first.name)` gives way first, at \(Self.percent(first.utilisation * factor))"
          + (others.isEmpty ? "" : "; then \(others.joined(separator: ", "))"))
    }
    return lines
  }

  private var stations: String {
    let columns = [
      PlainTable.Column("station", minimum: 8), .init("kind", priority: 6),
      .init("requests", isNumber: true, priority: 3),
      .init("a second", isNumber: true, priority: 1),
      .init("there", isNumber: true, priority: 2), .init("busy", isNumber: true),
      .init("in line", isNumber: true, priority: 1), .init("wait", isNumber: true, priority: 1),
      .init("cold", isNumber: true, priority: 1), .init("refused", isNumber: true, priority: 2),
    ]
    let rows = summary.stations.map { station -> [String] in
      [
        station.name, station.kind, NumberFormat.fixed(Double(station.requests)),
        Self.number(station.throughput), station.servers.map(Self.number) ?? "–",
        station.utilisation.map(Self.percent) ?? "–",
        station.kind == "pool" ? Self.number(station.inLine) : "–",
        Self.percent(station.delayed), station.coldStarts.map(Self.percent) ?? "–",
        Self.percent(station.refused),
      ]
    }
    // A column that says nothing of any station is left out.
    let kept = columns.indices.filter { column in
      column < 6 || rows.contains { !["–", "0%"].contains($0[column]) }
    }
    return PlainTable(kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
      .text(width: width)
  }

  private var times: String {
    let columns = [
      PlainTable.Column("seconds", minimum: 12), .init("of", isNumber: true, priority: 3),
      .init("mean", isNumber: true), .init("p50", isNumber: true, priority: 2),
      .init("p95", isNumber: true), .init("p99", isNumber: true, priority: 1),
    ]
    func row(_ name: String, _ count: Int, _ times: LatencyEstimate) -> [String] {
      [
        name, NumberFormat.fixed(Double(count)), Self.number(times.mean), Self.number(times.p50),
        Self.number(times.p95), Self.number(times.p99),
      ]
    }
    var rows: [[String]] = []
    let answered = Int((summary.success * Double(summary.runs)).rounded())
    if let response = summary.response { rows.append(row("response", answered, response)) }
    if let first = summary.firstResponse { rows.append(row("first token", answered, first)) }
    for station in summary.stations {
      if let waits = station.waits {
        var shown = waits
        shown.mean = station.meanWait
        rows.append(row("wait, \(station.name)", station.requests, shown))
      }
    }
    return rows.isEmpty
      ? "no run ended with an answer" : PlainTable(columns, rows: rows).text(width: width)
  }

  private var ends: [String] {
    var lines = summary.losses.map {
      "lost     \(Self.percent($0.share)) of the runs at `\($0.component)`: \($0.cause)"
    }
    var line = "answers  \(Self.percent(availability.simulated)) of the runs as simulated"
    if let closed = availability.closedForm {
      line += "; \(Self.percent(closed)) availability in closed form"
    }
    if let promised = availability.bySLA { line += ", \(Self.percent(promised)) by SLA" }
    lines.append(line)
    if summary.precision.isFinite, summary.standing.verdict != .unstable {
      lines.append("error    ±\(Self.percent(summary.precision)) on the p95 response")
    }
    return lines
  }

  /// Breaks a line of words that is wider than the terminal.
  private func wrapped(_ line: String) -> String {
    guard line.count > width, width > 20 else { return line }
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if !current.isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = "         \(word)"
      } else {
        current +=
          current.isEmpty && lines.isEmpty && word.isEmpty ? "" : (current.isEmpty ? "" : " ")
        current += word
      }
    }
    return (lines + [current]).joined(separator: "\n")
  }

  /// A figure with its half-width; its digits follow the half-width.
  static func number(_ interval: Interval) -> String {
    let half = (interval.upper - interval.lower) / 2
    guard half.isFinite else { return "\(NumberFormat.significant(interval.value, digits: 3))±?" }
    guard half > 1e-12 * abs(interval.value), half > 1e-9 else { return trimmed(interval.value) }
    var decimals = 0
    var scaled = half
    while scaled < 1, decimals < 9 {
      scaled *= 10
      decimals += 1
    }
    if scaled < 2, decimals < 9 { decimals += 1 }
    return NumberFormat.fixed(interval.value, decimals: decimals) + "±"
      + NumberFormat.fixed(half, decimals: decimals)
  }

  private static func percent(_ interval: Interval) -> String { percent(interval.value) }

  /// A share with three significant digits, and more where it is close to everything.
  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "unknown" }
    let distance = abs(1 - share)
    if distance > 0, distance < 0.01 {
      return "\(trimmedText(NumberFormat.fixed(share * 100, decimals: 4)))%"
    }
    return "\(trimmedText(NumberFormat.significant(share * 100, digits: 3)))%"
  }

  private static func trimmed(_ value: Double) -> String {
    trimmedText(NumberFormat.significant(value, digits: 4))
  }

  private static func trimmedText(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
