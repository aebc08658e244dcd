import Catalog
import Costing
import Documents
import Workloads

/// What an alternative costs in a month with a number of runs: its usage rated, and what it owns.
struct MonthlyCost {
  var catalogue: Catalogue
  var profile: WorkloadProfile
  var card: RateCard

  /// Throws when the catalogue lacks a price band or a discount is out of range.
  init(_ catalogue: Catalogue, _ profile: WorkloadProfile) throws(RatingError) {
    self.catalogue = catalogue
    self.profile = profile
    card = try RateCard(catalogue: catalogue, discounts: profile.finance.discounts)
  }

  /// Country whose pay and power prices hold.
  var country: String {
    profile.organisation.country?.value
      ?? profile.users.max { ($0.share, $1.country) < ($1.share, $0.country) }?.country ?? "US"
  }

  /// The bill of a month.
  func bill(_ usage: UsageModel, _ inventory: Inventory, runs: Double) -> Bill {
    let owned = OwnershipRating.lines(
      inventory: inventory, country: country, catalogue: catalogue)
    return card.bill(usage.usage(runsPerMonth: runs)).adding(lines: owned.lines, gaps: owned.gaps)
  }

  /// Dollars of a month; nil when something has no price.
  func dollars(_ item: AssessedAlternative, runsPerMonth: Double) -> Double? {
    guard let usage = item.usageModel, let inventory = item.inventory else { return nil }
    let bill = bill(usage, inventory, runs: runsPerMonth)
    return bill.isComplete ? bill.total.dollars : nil
  }

  /// Months over the horizon at the workload's growth; what is owned stays as sized for the first month.
  func cashFlow(_ usage: UsageModel, _ inventory: Inventory) -> CashFlow? {
    let owned = OwnershipRating.lines(
      inventory: inventory, country: country, catalogue: catalogue)
    return CashFlow(
      model: usage, runs: profile.traffic.runsPerMonth.value.likely,
      growth: profile.traffic.growthPerMonth.value, months: profile.finance.horizonMonths,
      rateCard: card, discountRate: profile.finance.discountRate.value.likely, owned: owned.lines,
      ownedGaps: owned.gaps)
  }
}
