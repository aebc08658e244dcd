import Berth
import Catalog
import Costing
import Deployments
import Documents

extension AssessedAlternative {
  /// Title with the model, as tables name it.
  var title: String { model.map { "\(option.title), \($0)" } ?? option.title }

  /// Cost a month with as many digits as its band carries, marked where much of it is of low confidence.
  var costText: String {
    guard let bill else { return "–" }
    let text = Wording.money(bill.total.dollars, band: bill.range)
    return bill.isComplete ? text + (isLowConfidence ? "°" : "") : "\(text), incomplete"
  }

  /// Share of the bill that rests on proxies, estimates or rows of low confidence.
  var lowConfidenceShare: Double {
    guard let bill, bill.total > .zero else { return 0 }
    let weak = bill.lines.filter { $0.confidence == .low }.reduce(Money.zero) { $0 + $1.amount }
    return weak.dollars / bill.total.dollars
  }

  /// Whether more than a quarter of the bill is of low confidence.
  var isLowConfidence: Bool { lowConfidenceShare > 0.25 }

  /// What the mark behind a cost means.
  static let costMark =
    "° More than a quarter of the bill rests on proxies, estimates or rows of low confidence."

  /// Cost a run, or a dash.
  func costPerRunText(runs: Double) -> String {
    guard let bill, bill.isComplete, runs > 0 else { return "–" }
    return Wording.smallMoney(bill.total.dollars / runs)
  }

  /// Regions of the sites, in order of the sites.
  var siteText: String {
    guard let alternative else { return "–" }
    var names: [String] = []
    for site in option.sites {
      guard let region = alternative.regions[site.id], !names.contains(region.name) else {
        continue
      }
      names.append(region.name)
    }
    return names.joined(separator: ", ")
  }

  /// First reason against it, or nil.
  var firstReason: String? { exclusions.first?.reason }

  /// Reasons against it, three at most, and how many more there are.
  var reasonText: String {
    let reasons = exclusions.map(\.reason)
    let more = reasons.count > 3 ? "; and \(reasons.count - 3) more" : ""
    return reasons.prefix(3).joined(separator: "; ") + more
  }

  /// What would admit it, each remedy once; what would is not known for a law without a change.
  var remedyText: String {
    var remedies: [String] = []
    for exclusion in exclusions {
      let remedy = exclusion.remedy ?? Self.remedy(exclusion.kind)
      if !remedies.contains(remedy) { remedies.append(remedy) }
    }
    return remedies.joined(separator: "; ")
  }

  private static func remedy(_ kind: Exclusion.Kind) -> String {
    switch kind {
    case .law: "another site or model; no change of this design is known"
    case .limit: "another service for that component"
    case .model: "another model"
    case .objective: "a looser objective"
    case .capacity: "more replicas or a smaller load"
    case .unpriced: "a price row"
    case .unknown: "the missing fact"
    }
  }
}
