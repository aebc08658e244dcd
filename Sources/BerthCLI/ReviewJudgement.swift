import Artifacts
import Berth
import Compliance
import Costing
import Deployments
import Documents
import Reports
import Simulation

/// What an imported design loses, which law blocks it, and where its money goes, in sentences.
struct ReviewJudgement {
  private let item: AssessedAlternative
  private let design: ImportedDesign
  private let assessment: Assessment

  init(_ item: AssessedAlternative, _ design: ImportedDesign, _ assessment: Assessment) {
    self.item = item
    self.design = design
    self.assessment = assessment
  }

  /// Losses of at least one run in ten thousand, the largest first.
  var largestLosses: [PerformanceEstimate.Loss] {
    (item.performance?.losses ?? []).filter { $0.share >= 0.0001 }
      .sorted { ($1.share, $0.component) < ($0.share, $1.component) }
  }

  /// Share of runs that time out or are throttled, and where.
  var losses: [String] {
    guard let performance = item.performance, performance.isStable else {
      return ["not computed, for the reason that `breaks` names"]
    }
    let losses = largestLosses
    guard !losses.isEmpty else { return ["no run times out or is throttled"] }
    return losses.prefix(3).map {
      "\(NumberFormat.percent($0.share, decimals: 2)) of the runs at `\($0.component)`\(place($0.component)): \($0.cause)"
    }
  }

  private func place(_ component: String) -> String {
    design.parts.first { $0.id == component }.map { " (\($0.location))" } ?? ""
  }

  /// Hard requirements on the platform that fail, each article once.
  var blocked: [RequirementResult] {
    var seen: Set<String> = []
    return item.verdicts.flatMap(\.results).filter {
      $0.isHard && !$0.isOurs && !$0.isFuture && $0.state == .notMet
        && seen.insert("\($0.regime) \($0.article)").inserted
    }
  }

  /// What the law blocks, and the cheapest fix.
  var law: [String] {
    guard !item.verdicts.isEmpty else {
      return ["not judged: \(item.exclusions.first?.reason ?? "no regime applies")"]
    }
    let blocked = blocked
    guard !blocked.isEmpty else {
      let open = item.verdicts.flatMap(\.results).count {
        $0.isHard && !$0.isOurs && $0.state == .needsEvidence
      }
      return [
        "blocks nothing; \(item.outcome?.rawValue ?? "allowed")"
          + (open > 0 ? ", \(open) points need evidence" : "")
      ]
    }
    var lines = blocked.prefix(2).map { result -> String in
      "\(result.regime) \(result.article) blocks `\(result.component ?? "the workload")`: \(result.requirement)"
        + (result.change.map { "; fix: \($0)" } ?? "")
    }
    if blocked.count > 2 { lines[1] += "; and \(blocked.count - 2) more" }
    if let fix { lines.append("cheapest fix: \(fix)") }
    return lines
  }

  /// The cheapest change that turns the verdict, tried and priced, and the cheapest option that the law leaves; nil when there is
  /// neither.
  var fix: String? {
    guard !blocked.isEmpty else { return nil }
    let remedy = assessment.remedies[item.id]
    var parts = remedy.map { [RemedyText.sentence($0)] } ?? []
    // A bill with a gap is cheaper than it looks, so it cannot be the cheapest.
    let left = assessment.ranked.compactMap { other -> (item: AssessedAlternative, cost: Double)? in
      guard other.option.id != "imported", let bill = other.bill, bill.isComplete else {
        return nil
      }
      return (other, bill.total.dollars)
    }
    if remedy?.changes.isEmpty ?? true,
      let (cheapest, cost) = left.min(by: { ($0.cost, $0.item.id) < ($1.cost, $1.item.id) })
    {
      let more = item.bill.map { ": \(RemedyText.dollars(cost - $0.total.dollars))" } ?? ""
      parts.append("move to `\(cheapest.id)` (\(cheapest.outcome?.rawValue ?? "allowed"))\(more)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The bill's largest line.
  var largestLine: Bill.Line? { item.bill?.lines.max { $0.amount < $1.amount } }

  /// The largest lever: what costs most, and its share.
  var lever: String? {
    guard let bill = item.bill, let largest = largestLine, bill.total.dollars > 0 else {
      return nil
    }
    let share = NumberFormat.percent(largest.amount.dollars / bill.total.dollars, decimals: 0)
    return "\(largest.title) of `\(largest.component)` is \(share) of the cost"
  }
}
