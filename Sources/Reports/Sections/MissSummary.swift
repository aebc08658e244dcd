import Berth
import Costing
import Documents

/// What to say when nothing meets the hard objectives: the three nearest misses and what would admit each.
struct MissSummary {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  var lines: [String] {
    var lines = [
      "**Nothing meets every hard objective and rule. The nearest misses, and what would admit each:**",
      "",
    ]
    for (index, item) in NearestMiss.sorted(assessment.alternatives).prefix(3).enumerated() {
      let cost =
        item.bill.map {
          "\(item.costText) a month (P10 to P90: \(Wording.band($0.range)))"
        } ?? "cost not computed"
      lines.append("\(index + 1). **\(item.title)**, \(cost).")
      for exclusion in item.exclusions.prefix(4) {
        lines.append(
          "   - \(Wording.sentence(exclusion.reason))"
            + (exclusion.remedy.map { "; admitted by: \($0)" } ?? ""))
      }
      if item.exclusions.count > 4 {
        lines.append("   - and \(Wording.count(item.exclusions.count - 4, "more reason")).")
      }
    }
    if assessment.alternatives.contains(where: \.isLowConfidence) {
      lines += ["", AssessedAlternative.costMark]
    }
    return lines
  }
}
