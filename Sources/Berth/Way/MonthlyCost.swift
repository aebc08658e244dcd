import Catalog
import Costing
import Documents
import Simulation
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
  var country: String { profile.homeCountry }

  /// The bill of a month.
  func bill(_ usage: UsageModel, _ inventory: Inventory, runs: Double) -> Bill {
    let owned = OwnershipRating.lines(
      inventory: inventory, country: country, catalogue: catalogue)
    return card.bill(usage.usage(runsPerMonth: runs)).adding(lines: owned.lines, gaps: owned.gaps)
  }

  /// The bill of a month of an alternative: what runs cause at one load, what is owned for another.
  ///
  /// Nil for an alternative that was not priced.
  func bill(_ item: AssessedAlternative, runs: Double, capacity: Double) -> Bill? {
    Priced(item).map { bill($0, runs: runs, capacity: capacity) }
  }

  /// The same for what a priced alternative uses and owns.
  func bill(_ priced: Priced, runs: Double, capacity: Double) -> Bill {
    let owned = OwnedByLoad(self, priced.inventory, priced.capacity).lines(at: capacity)
    return card.bill(priced.usage.usage(runsPerMonth: runs))
      .adding(lines: owned.lines, gaps: owned.gaps)
  }

  /// What an alternative uses and owns; every load has a bill from it.
  struct Priced {
    let usage: UsageModel
    let inventory: Inventory
    let capacity: CapacityByLoad?

    /// Nil for an alternative that was not priced.
    init?(_ item: AssessedAlternative) {
      guard let usage = item.usageModel, let inventory = item.inventory else { return nil }
      self.usage = usage
      self.inventory = inventory
      capacity = item.capacity
    }
  }

  /// Dollars of a month; nil when something has no price.
  func dollars(_ item: AssessedAlternative, runsPerMonth: Double) -> Double? {
    guard let bill = bill(item, runs: runsPerMonth, capacity: runsPerMonth), bill.isComplete else {
      return nil
    }
    return bill.total.dollars
  }

  /// Months over the horizon at the workload's growth.
  func cashFlow(_ usage: UsageModel, _ owned: OwnedByLoad) -> CashFlow? {
    var last: (key: OwnedByLoad.Key, lines: [Bill.Line], gaps: [Bill.Gap])?
    return CashFlow(
      model: usage, runs: profile.traffic.runsPerMonth.value.likely,
      growth: profile.traffic.growthPerMonth.value, months: profile.finance.horizonMonths,
      rateCard: card, discountRate: profile.finance.discountRate.value.likely,
      ownership: { runs in
        let key = owned.key(at: runs)
        if let last, last.key == key { return (last.lines, last.gaps) }
        let found = owned.lines(at: runs)
        last = (key, found.lines, found.gaps)
        return found
      })
  }

  /// The month's cost as a function of the load, up to a limit; nil for an alternative that was not priced.
  func loadCost(_ item: AssessedAlternative, upTo limit: Double) -> LoadCost? {
    guard let usage = item.usageModel, let inventory = item.inventory else { return nil }
    return LoadCost(
      model: usage, rateCard: card,
      levels: OwnedByLoad(self, inventory, item.capacity).levels(upTo: limit))
  }
}
