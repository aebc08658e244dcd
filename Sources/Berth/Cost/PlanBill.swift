import Catalog
import Costing
import Documents
import Workloads

/// A month's bill under commitments, with what a workload adds to it: environments beside production, and vendor support.
///
/// Both are shares of what is metered; support is paid for the other environments, too.
struct PlanBill {
  let costs: MonthlyCost
  let item: AssessedAlternative
  let commitments: [Commitment]
  private let priced: MonthlyCost.Priced

  /// Nil for an alternative that was not priced.
  init?(_ costs: MonthlyCost, _ item: AssessedAlternative, commitments: [Commitment] = []) {
    guard let priced = MonthlyCost.Priced(item) else { return nil }
    self.costs = costs
    self.item = item
    self.commitments = commitments
    self.priced = priced
  }

  private var plan: FinancePlan { costs.profile.finance.plan }

  /// What a dollar metered comes to with the shares.
  var meteredFactor: Double {
    (1 + (plan.nonProduction?.value.likely ?? 0)) * (1 + (plan.support?.value.likely ?? 0))
  }

  /// The bill at a load, with capacity for another.
  func bill(runs: Double, capacity: Double) -> Bill {
    var bill = costs.bill(priced, runs: runs, capacity: capacity).applying(commitments)
    var metered = bill.lines.filter { $0.service != "ownership" }
    if let share = plan.nonProduction,
      let line = line(
        "Environments beside production", "non-production", share, of: metered,
        key: "finance.non_production")
    {
      bill.lines.append(line)
      metered.append(line)
    }
    if let share = plan.support,
      let line = line(
        "Vendor support", "support", share, of: metered, key: "finance.support_plan")
    {
      bill.lines.append(line)
    }
    return bill
  }

  private func line(
    _ title: String, _ sku: String, _ share: Input, of lines: [Bill.Line], key: String
  ) -> Bill.Line? {
    let part = Bill(lines: lines, gaps: [])
    let base = part.total.dollars
    guard base > 0, share.value.high > 0, let amount = Money(dollars: base * share.value.likely)
    else { return nil }
    let range = part.range
    return Bill.Line(
      title: title, component: sku, service: "plan", sku: sku, region: "*", quantity: base,
      unit: "USD metered", effectiveUnitPrice: share.value.likely, amount: amount,
      range: UncertainNumber(
        low: range.low * share.value.low, likely: amount.dollars,
        high: range.high * share.value.high),
      references: [
        CatalogueReference(
          table: "input", row: key, source: share.origin.description, asOf: "undated",
          confidence: .medium)
      ], confidence: .medium,
      basis: .assumption(range: share.value, owner: "the workload's author"),
      derivation: "\(NumberFormat.percent(share.value.likely)) of what is metered")
  }
}
