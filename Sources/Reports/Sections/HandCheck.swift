import Berth
import Catalog
import Costing
import Documents
import Workloads

/// Five lines that anybody can redo with a pocket calculator: runs × steps × tokens × price, and the rest.
///
/// The workload's own means are set beside what the simulation metered, and the sum of the lines is the bill's total.
struct HandCheck {
  var profile: WorkloadProfile
  var bill: Bill

  /// Meters of a model's input side: in full, read from the cache, written to it.
  private static let inputMeters = ["input_token", "cached_input_token", "cache_write_token"]

  var lines: [String] {
    let tokens = MergedLine.merged(bill, byComponent: false).filter {
      Self.inputMeters.contains($0.first.meter) || $0.first.meter == "output_token"
    }
    var lines = [calls]
    lines.append(quantities(tokens))
    let sum = tokens.reduce(Money.zero) { $0 + $1.amount }
    lines.append(
      tokens.isEmpty
        ? "No tokens are billed: the model runs on hardware that is billed below."
        : tokens.map(priced).joined(separator: " + ")
          + " = \(sum.formatted(decimals: 0)) for tokens.")
    lines.append(rest(sum))
    let runs = profile.traffic.runsPerMonth.value.likely
    lines.append(
      "\(sum.formatted(decimals: 0)) + \(others(sum).formatted(decimals: 0)) = "
        + "\(bill.total.formatted(decimals: 0)) a month; ÷ \(NumberFormat.fixed(runs)) runs = "
        + "\(Wording.smallMoney(bill.total.dollars / max(runs, 1))) a run.")
    return ["### Check by hand", ""] + lines.enumerated().map { "\($0 + 1). \($1)" } + [""]
  }

  private var summary: WorkloadSummary { WorkloadSummary(profile) }

  private var calls: String {
    "\(NumberFormat.fixed(summary.runsPerMonth)) runs × "
      + "\(Wording.trimmed(NumberFormat.significant(summary.stepsPerRun, digits: 4))) steps = "
      + "\(NumberFormat.fixed(summary.runsPerMonth * summary.stepsPerRun)) model calls a month."
  }

  private func quantities(_ tokens: [MergedLine]) -> String {
    let runs = NumberFormat.fixed(summary.runsPerMonth)
    let text =
      "By the workload's means, \(runs) runs × \(NumberFormat.fixed(summary.inputTokensPerRun)) prompt tokens = "
      + "\(Wording.millions(summary.inputTokensPerMonth)), and × \(NumberFormat.fixed(summary.outputTokensPerRun)) "
      + "generated tokens = \(Wording.millions(summary.outputTokensPerMonth))"
    guard !tokens.isEmpty else { return text + "." }
    let input = tokens.filter { $0.first.meter != "output_token" }
    let parts = input.map { "\(Wording.millions($0.quantity)) \(Self.name($0.first.meter))" }
    let metered = input.reduce(0) { $0 + $1.quantity }
    let output = tokens.filter { $0.first.meter == "output_token" }.reduce(0) { $0 + $1.quantity }
    return text + "; metered: " + parts.joined(separator: " + ")
      + " = \(Wording.millions(metered)) (\(Self.difference(metered, summary.inputTokensPerMonth))) in, "
      + "\(Wording.millions(output)) (\(Self.difference(output, summary.outputTokensPerMonth))) out."
  }

  private func priced(_ line: MergedLine) -> String {
    "\(Wording.millions(line.quantity)) × "
      + "$\(Wording.trimmed(NumberFormat.significant(line.unitPrice * 1e6, digits: 4)))"
  }

  private func rest(_ tokens: Money) -> String {
    var order: [String] = []
    var amounts: [String: Money] = [:]
    for line in bill.lines
    where !Self.inputMeters.contains(line.meter) && line.meter != "output_token" {
      if amounts[line.component] == nil { order.append(line.component) }
      amounts[line.component, default: .zero] += line.amount
    }
    let sorted = order.enumerated().sorted {
      (amounts[$1.element] ?? .zero, $0.offset) < (amounts[$0.element] ?? .zero, $1.offset)
    }.map(\.element)
    let named = sorted.prefix(4)
    var parts = named.map { "\((amounts[$0] ?? .zero).formatted(decimals: 0)) `\($0)`" }
    let rounded = named.reduce(Money.zero) { $0 + Self.whole(amounts[$1] ?? .zero) }
    if sorted.count > named.count {
      let left = others(tokens) - rounded
      parts.append("\(left.formatted(decimals: 0)) of \(sorted.count - named.count) others")
    }
    return "Everything else: \(parts.joined(separator: " + ")) = "
      + "\(others(tokens).formatted(decimals: 0))."
  }

  /// The rest of the bill in whole dollars, such that the printed sums add up.
  private func others(_ tokens: Money) -> Money { Self.whole(bill.total) - Self.whole(tokens) }

  private static func whole(_ amount: Money) -> Money {
    Money(dollars: amount.dollars.rounded(.toNearestOrAwayFromZero)) ?? amount
  }

  private static func difference(_ metered: Double, _ mean: Double) -> String {
    guard mean > 0 else { return "no mean to compare" }
    let share = metered / mean - 1
    let text = NumberFormat.percent(abs(share), decimals: 1)
    return text == "0.0%" ? "the same" : (share < 0 ? "−" : "+") + text
  }

  private static func name(_ meter: String) -> String {
    switch meter {
    case "cached_input_token": "read from the cache"
    case "cache_write_token": "written to the cache"
    default: "in full"
    }
  }
}
