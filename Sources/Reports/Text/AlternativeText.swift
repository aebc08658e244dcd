import Catalog
import Berth
import Costing
import Deployments
import Documents

extension AssessedAlternative {
  /// Title with the model, as tables name it.
  var title: String { model.map { "\(option.title), \($0)" } ?? option.title }

  /// Cost a month with its band, or why there is none.
  var costText: String {
    guard let bill else { return "–" }
    let text = Wording.money(bill.total.dollars, band: bill.range)
    return bill.isComplete ? text : "\(text), incomplete"
  }

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
}
