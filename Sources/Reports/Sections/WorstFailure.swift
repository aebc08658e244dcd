import Berth
import Compliance
import Costing
import Documents

/// The hard rule that blocks most: of the first choice where it fails one, else of the alternatives.
struct WorstFailure {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  /// In a few words.
  var text: String {
    var rules: [(key: String, result: RequirementResult, items: [AssessedAlternative])] = []
    for item in assessment.alternatives {
      var seen: Set<String> = []
      for result in item.verdicts.flatMap(\.results) where Self.fails(result) {
        let key = "\(result.regime) \(result.article)"
        guard seen.insert(key).inserted else { continue }
        if let index = rules.firstIndex(where: { $0.key == key }) {
          rules[index].items.append(item)
        } else {
          rules.append((key, result, [item]))
        }
      }
    }
    let judged = assessment.alternatives.filter { !$0.verdicts.isEmpty }.count
    guard judged > 0 else { return "no regime applies" }
    // The first of those that block as many, so that the order of the regimes decides.
    guard let most = rules.map(\.items.count).max(),
      let worst = rules.first(where: { $0.items.count == most })
    else { return "none: no alternative breaks a hard rule" }
    let own = assessment.winner == nil ? "" : "none of its own; "
    let cheapest = worst.items.filter { $0.bill?.isComplete == true }.min {
      ($0.bill?.total ?? .zero, $0.id) < ($1.bill?.total ?? .zero, $1.id)
    }
    let example =
      cheapest.map { ", the cheapest of them \($0.title) at \($0.costText) a month" } ?? ""
    let place = worst.result.component.map { " for \($0)" } ?? ""
    return own + "\(worst.key) blocks \(most) of \(judged) alternatives\(example): "
      + "\(OpenRequirements.found(worst.result))\(place), needed `\(worst.result.needed)` "
      + "([6](#what-the-law-excludes))"
  }

  private static func fails(_ result: RequirementResult) -> Bool {
    result.isHard && !result.isOurs && !result.isFuture && result.state == .notMet
  }
}
