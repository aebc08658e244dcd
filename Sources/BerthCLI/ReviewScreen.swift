import Artifacts
import Berth
import Compliance
import Costing
import Deployments
import Documents
import Reports
import Simulation
import Workloads

/// One screen about an imported design.
struct ReviewScreen {
  var design: ImportedDesign
  var assessment: Assessment
  var assumptions: [String]
  var problems: [Diagnostic]

  /// Findings that are shown.
  private static let shown = 12

  /// The imported design, by its best model.
  private var item: AssessedAlternative? {
    let own = assessment.alternatives.filter { $0.option.id == "imported" }
    return own.first { $0.rank != nil } ?? NearestMiss.sorted(own).first
  }

  var lines: [String] {
    let errors = design.findings.count { $0.severity == .error }
    var lines = [
      "design  \(design.files.joined(separator: ", ")): \(design.kind.title), \(design.parts.count) parts placed, "
        + "\(design.joined.count) belong to them, \(design.unplaced.count) not placed"
    ]
    lines.append("for     \(workload)")
    if let item {
      lines += figures(item)
    } else {
      lines.append("cost    not computed, the design is not complete:")
      lines += problems.prefix(4).map { "        \($0.message)" }
    }
    lines += instead
    lines.append("found   \(design.findings.count) findings, \(errors) of them errors")
    lines += findings
    lines += assumptions.prefix(4).map { "note    \($0)" }
    return lines
  }

  private var workload: String {
    let profile = assessment.profile
    let runs = NumberFormat.fixed(profile.traffic.runsPerMonth.value.likely, decimals: 0)
    let users = profile.users.map(\.country).joined(separator: ", ")
    let models = profile.models.map(\.name).joined(separator: ", ")
    return "\(profile.name): \(runs) runs a month, users in \(users), models \(models)"
  }

  private func figures(_ item: AssessedAlternative) -> [String] {
    var own = assessment
    own.alternatives = [item]
    let answer = Answer(own).lines
    var lines = answer.filter { $0.hasPrefix("cost ") || $0.hasPrefix("p95 ") }
    lines += losses(item)
    lines += law(item)
    lines += lever(item)
    for exclusion in item.exclusions.prefix(3) where exclusion.kind != .law {
      lines.append("breaks  \(exclusion.reason)" + (exclusion.remedy.map { "; \($0)" } ?? ""))
    }
    return lines
  }

  private func losses(_ item: AssessedAlternative) -> [String] {
    guard let performance = item.performance else {
      return ["lost    not computed: no run ended with an answer"]
    }
    let losses = performance.losses.filter { $0.share >= 0.0001 }
      .sorted { ($1.share, $0.component) < ($0.share, $1.component) }
    guard !losses.isEmpty else { return ["lost    no run times out or is throttled"] }
    return losses.prefix(3).map {
      "lost    \(NumberFormat.percent($0.share, decimals: 2)) of the runs at `\($0.component)`\(place($0.component)): \($0.cause)"
    }
  }

  private func place(_ component: String) -> String {
    design.parts.first { $0.id == component }.map { " (\($0.location))" } ?? ""
  }

  private func law(_ item: AssessedAlternative) -> [String] {
    let failed = item.verdicts.flatMap(\.results).filter {
      $0.isHard && !$0.isOurs && !$0.isFuture && $0.state == .notMet
    }
    guard !failed.isEmpty else {
      let outcome = item.outcome?.rawValue ?? "under no regime"
      let open = item.verdicts.flatMap(\.results).count {
        $0.isHard && !$0.isOurs && $0.state == .needsEvidence
      }
      return [
        "law     blocks nothing; \(outcome)" + (open > 0 ? ", \(open) points need evidence" : "")
      ]
    }
    var seen: Set<String> = []
    let each = failed.filter { seen.insert("\($0.regime) \($0.article)").inserted }
    return each.prefix(3).map { result in
      "law     \(result.regime) \(result.article) blocks `\(result.component ?? "the workload")`: \(result.requirement)"
        + (result.change.map { "; fix: \($0)" } ?? "")
    }
  }

  private func lever(_ item: AssessedAlternative) -> [String] {
    guard let bill = item.bill, let largest = bill.lines.max(by: { $0.amount < $1.amount }),
      bill.total.dollars > 0
    else { return [] }
    let share = NumberFormat.percent(
      largest.amount.dollars / bill.total.dollars, decimals: 0)
    return [
      "lever   \(largest.title) of `\(largest.component)` is \(share) of the cost"
    ]
  }

  private var instead: [String] {
    guard let winner = assessment.winner else { return [] }
    let answer = Answer(assessment).lines
    if winner.option.id == "imported" {
      return ["choice  this design is the best of \(assessment.alternatives.count) alternatives"]
        + answer.filter { $0.hasPrefix("flips ") }
    }
    return answer.compactMap { line in
      if line.hasPrefix("answer") { return "instead" + line.dropFirst(6) }
      if line.hasPrefix("cost ") { return "  for   " + line.dropFirst(8) }
      return line.hasPrefix("flips ") ? line : nil
    }
  }

  private var findings: [String] {
    let order: [Finding.Severity] = [.error, .warning, .note]
    let sorted = design.findings.enumerated().sorted { a, b in
      let ranks = [a, b].map { order.firstIndex(of: $0.element.severity) ?? 0 }
      return (ranks[0], a.offset) < (ranks[1], b.offset)
    }.map(\.element)
    var lines = sorted.prefix(Self.shown).map {
      "        \($0.location): \($0.severity.rawValue): \($0.message) [\($0.rule)]"
    }
    if sorted.count > Self.shown {
      lines.append(
        "        and \(sorted.count - Self.shown) more: `berth import` names all, with fixes")
    }
    return lines
  }
}
