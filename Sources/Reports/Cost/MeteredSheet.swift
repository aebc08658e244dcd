import Berth
import Catalog
import Costing
import Documents

/// Month by month, the quantity and the amount of every price, in the prices of the first month.
struct MeteredSheet {
  let cost: OptionCost
  init(_ cost: OptionCost) { self.cost = cost }

  /// Cell of the runs of a month.
  static func runs(_ month: Int) -> String { "$B\(month + 2)" }
  /// Column of a group's quantity.
  static func quantityColumn(_ group: Int) -> String { CellName.column(2 + 2 * group) }
  /// Column of a group's amount.
  static func amountColumn(_ group: Int) -> String { CellName.column(3 + 2 * group) }

  var sheet: Sheet {
    let groups = cost.plainCost.groups
    var columns: [Sheet.Column] = [.init("month", 10), .init("runs", 14)]
    for group in groups {
      columns.append(.init("quantity, \(group.key)", 18))
      columns.append(.init("USD, \(group.key)", 14))
    }
    return Sheet(
      name: "Metered", columns: columns,
      rows: cost.plan.months.enumerated().map { index, month in
        var row: [Cell] = [
          .number(Double(month.index), .general),
          .formula(
            "=\(CostAssumptionsSheet.runs)*(1+\(CostAssumptionsSheet.growth))^(A\(index + 2)-1)"
              + "*MIN(1,A\(index + 2)/(\(CostAssumptionsSheet.ramp)+1))", value: month.runs,
            .general),
        ]
        var before: [Int: [Int]] = [:]
        let amounts = cost.plainCost.amountsByGroup(runs: month.runs)
        for (place, group) in groups.enumerated() {
          let number = index + 2
          let quantity = "$\(Self.quantityColumn(place))\(number)"
          row.append(
            .formula(
              "=" + quantityFormula(group, place, number), value: group.quantity(month.runs),
              .general))
          let free = group.pool.map { pool in
            let used = (before[pool] ?? []).map { "$\(Self.quantityColumn($0))\(number)" }
            let left = ([PricesSheet.allowance(place)] + used).joined(separator: "-")
            return "MIN(\(quantity),MAX(0,\(left)))"
          }
          row.append(
            .formula(
              "=" + amountFormula(group, place, quantity, free: free ?? "0"),
              value: amounts[place], .dollars))
          if let pool = group.pool { before[pool, default: []].append(place) }
        }
        return row
      })
  }

  private func quantityFormula(_ group: LoadCost.Group, _ place: Int, _ row: Int) -> String {
    let runs = "$B\(row)"
    let steps = group.steps.map { step in
      let each = NumberFormat.plain(step.quantityPerUnit)
      let fewest = NumberFormat.plain(step.minimumUnits)
      guard step.runsPerUnit.isFinite else { return "\(fewest)*\(each)" }
      return
        "MAX(\(fewest),ROUNDUP(\(runs)/\(NumberFormat.plain(step.runsPerUnit))*(1-1E-12),0))*\(each)"
    }
    return (["\(PricesSheet.perRun(place))*\(runs)"] + steps).joined(separator: "+")
  }

  private func amountFormula(
    _ group: LoadCost.Group, _ place: Int, _ quantity: String, free: String
  ) -> String {
    let tiers = group.tiers.indices
    if group.isVolume {
      let price = tiers.dropFirst().reduce(PricesSheet.price(place, 0)) { inner, tier in
        "IF(\(quantity)>\(PricesSheet.from(place, tier)),\(PricesSheet.price(place, tier)),\(inner))"
      }
      return "MAX(0,\(quantity)-\(free))*\(price)"
    }
    guard tiers.count > 1 else {
      return "MAX(0,\(quantity)-\(free))*\(PricesSheet.price(place, 0))"
    }
    return tiers.map { tier in
      let start = "MAX(\(PricesSheet.from(place, tier)),\(free))"
      let end =
        tier + 1 < tiers.count
        ? "MIN(\(quantity),\(PricesSheet.from(place, tier + 1)))" : quantity
      return "MAX(0,\(end)-\(start))*\(PricesSheet.price(place, tier))"
    }.joined(separator: "+")
  }
}
