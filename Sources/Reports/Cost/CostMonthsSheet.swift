import Berth
import Costing
import Documents

/// The cash flow: every month from the sheets before it, and the totals.
struct CostMonthsSheet {
  let cost: OptionCost
  init(_ cost: OptionCost) { self.cost = cost }

  private typealias Cells = CostAssumptionsSheet

  var sheet: Sheet {
    let plan = cost.plan
    var sheet = Sheet(
      name: "Cash flow",
      columns: [
        .init("month", 10), .init("date", 10), .init("runs", 14), .init("prices", 10),
        .init("metered, USD", 16), .init("other environments, USD", 16),
        .init("vendor support, USD", 16), .init("owned, recurring, USD", 16),
        .init("write-offs, USD", 16), .init("changed by commitments, USD", 16),
        .init("amortised, USD", 16), .init("bought, USD", 16), .init("bought anew, USD", 16),
        .init("paid at the start of a term, USD", 16), .init("paid before, USD", 16),
        .init("cash, USD", 16), .init("discount", 12), .init("present value, USD", 18),
      ], rows: [])
    for (index, month) in plan.months.enumerated() { sheet.rows.append(row(index, month)) }
    let last = plan.months.count + 1
    func sum(_ column: String, _ value: Double, plus once: String = "") -> Cell {
      .formula("=SUM(\(column)2:\(column)\(last))\(once)", value: value, .dollars)
    }
    let once = "+\(Cells.build)+\(Cells.migration)"
    let blank = [Cell](repeating: .empty, count: 9)
    sheet.totals = [
      [.text("total, with what is paid once")] + blank
        + [
          sum("K", plan.amortisedTotal.dollars, plus: once), .empty, .empty, .empty, .empty,
          sum("P", plan.cashTotal.dollars, plus: once), .empty,
          .formula("=-(SUM(R2:R\(last))\(once))", value: plan.netPresentValue, .dollars),
        ]
    ]
    sheet.remarks = [
      [
        .text(
          "Present value of what is paid: what is bought at the beginning of its month, the rest at the end. What is bought anew at the end of a life and what commitments change are results and do not recalculate."
        )
      ]
    ]
    return sheet
  }

  private func row(_ index: Int, _ month: CostPlan.Month) -> [Cell] {
    let number = index + 2
    let owned = OwnedSheet(cost.plainCost).ranges
    let groups = cost.plainCost.groups.indices.map {
      "Metered!\(MeteredSheet.amountColumn($0))\(number)"
    }
    func dollars(_ service: (Bill.Line) -> Bool) -> Double {
      month.bill.lines.reduce(Money.zero) { service($1) ? $0 + $1.amount : $0 }.dollars
    }
    // What commitments change is a result; everything else is computed as if there were none.
    let factor = cost.plan.horizon.priceFactors[index]
    let metered = cost.plainCost.amountsByGroup(runs: month.runs).reduce(0, +) * factor
    let shares = cost.shares
    let other = metered * shares.nonProduction
    let support = (metered + other) * shares.support
    let recurring = dollars { $0.service == "ownership" } - month.bill.writeOffs.dollars
    let committed =
      month.amortised.dollars - metered - other - support - recurring
      - month.bill.writeOffs.dollars
    let isCommitted = month.bill.lines.contains { $0.service == "commitment" }
    let capacity = "MAX(C$2:C\(number))*(1-1E-12)"
    func lookup(_ range: String, _ load: String) -> String {
      "LOOKUP(\(load),\(owned.from),\(range))"
    }
    let refresh = month.purchases.filter(\.isRefresh).reduce(0) { $0 + $1.amount.dollars }
    let bought = month.capital.dollars - refresh
    let before =
      index == 0 ? "0" : lookup(owned.outlays, "MAX(C$2:C\(number - 1))*(1-1E-12)")
    let discounts = cost.plan.horizon.discountFactors
    let early = month.capital + month.prepaid
    let late = month.operating - month.paidBefore
    let present =
      late.dollars * discounts[index] + early.dollars * (index == 0 ? 1 : discounts[index - 1])
    // A formula takes a few hundred operands; the groups of an option are fewer than that.
    let sum = groups.isEmpty ? "0" : "SUM(" + groups.joined(separator: ",") + ")"
    let earlier = "(1+\(Cells.discount))^(-(A\(number)-1)/12)"
    return [
      .number(Double(month.index), .general), .text(month.date?.description ?? ""),
      .formula("=Metered!B\(number)", value: month.runs, .general),
      .formula("=(1+\(Cells.priceChange))^((A\(number)-1)/12)", value: factor, .general),
      .formula("=D\(number)*\(sum)", value: metered, .dollars),
      .formula("=E\(number)*\(Cells.nonProduction)", value: other, .dollars),
      .formula("=(E\(number)+F\(number))*\(Cells.support)", value: support, .dollars),
      .formula(
        "=D\(number)*\(lookup(owned.recurring, capacity))", value: recurring, .dollars),
      .formula(
        "=\(lookup(owned.writeOffs, capacity))", value: month.bill.writeOffs.dollars, .dollars),
      .number(isCommitted ? committed : 0, .dollars),
      .formula("=SUM(E\(number):J\(number))", value: month.amortised.dollars, .dollars),
      .formula("=\(lookup(owned.outlays, capacity))-\(before)", value: bought, .dollars),
      .number(refresh, .dollars), .number(month.prepaid.dollars, .dollars),
      .number(month.paidBefore.dollars, .dollars),
      .formula(
        "=SUM(E\(number):H\(number))+J\(number)+SUM(L\(number):N\(number))-O\(number)",
        value: month.cash.dollars, .dollars),
      .formula("=(1+\(Cells.discount))^(-A\(number)/12)", value: discounts[index], .general),
      .formula(
        "=(SUM(E\(number):H\(number))+J\(number)-O\(number))*Q\(number)+SUM(L\(number):N\(number))*\(earlier)",
        value: present, .dollars),
    ]
  }
}
