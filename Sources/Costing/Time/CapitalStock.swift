import Documents

/// What has been bought, so that only more of it and its replacement are paid.
struct CapitalStock {
  private struct Holding {
    var row: String
    var quantity: Double
    var amount: Money
    var boughtInMonth: Int
    var lifeMonths: Double

    func isLive(in month: Int) -> Bool { Double(month - boughtInMonth) < lifeMonths }
  }

  private var holdings: [Holding] = []

  /// Buys what a month's bill writes off and is not there.
  ///
  /// A life of a fraction of months ends with the month in which it does.
  mutating func buy(for bill: Bill, month: Int) -> [CostPlan.Purchase] {
    var order: [String] = []
    var needed: [String: (title: String, quantity: Double, outlay: Money, life: Double)] = [:]
    for line in bill.lines {
      guard case .capital(let outlay, let life) = line.obligation else { continue }
      let key = "\(line.sku)@\(line.region) per \(line.unit)"
      if needed[key] == nil { order.append(key) }
      let before = needed[key]
      needed[key] = (
        line.title, (before?.quantity ?? 0) + line.quantity, (before?.outlay ?? .zero) + outlay,
        life
      )
    }
    var bought: [CostPlan.Purchase] = []
    for key in order {
      guard let (title, quantity, outlay, life) = needed[key], quantity > 0 else { continue }
      let live = holdings.filter { $0.row == key && $0.isLive(in: month) }
        .reduce(0) { $0 + $1.quantity }
      let missing = quantity - live
      guard missing > 1e-9 * quantity else { continue }
      let amount =
        live == 0 ? outlay : Money(dollars: outlay.dollars / quantity * missing) ?? .zero
      holdings.append(
        Holding(
          row: key, quantity: missing, amount: amount, boughtInMonth: month, lifeMonths: life))
      let isRefresh = holdings.contains {
        $0.row == key && !$0.isLive(in: month) && $0.isLive(in: month - 1)
      }
      bought.append(
        CostPlan.Purchase(
          title: title, row: key, quantity: missing, amount: amount, isRefresh: isRefresh))
    }
    return bought
  }

  /// Not yet written off after so many months.
  func bookValue(after months: Int) -> Money {
    holdings.reduce(.zero) { sum, item in
      let left = max(0, 1 - Double(months - item.boughtInMonth) / item.lifeMonths)
      return sum + (Money(dollars: item.amount.dollars * left) ?? .zero)
    }
  }
}
