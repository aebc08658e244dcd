import Catalog
import Documents

extension RateCard {
  /// Rates a usage by key, in the order in which the keys first appear.
  func rate(_ usage: Usage) -> (groups: [RatedGroup], gaps: [Bill.Gap]) {
    struct Pending {
      var key: TariffKey
      var tariff: CompiledTariff
      var lines: [RatedGroup.Member] = []
      var units: Int128 = 0
    }
    var gaps: [Bill.Gap] = []
    var pending: [Pending] = []
    var places: [TariffKey: Int] = [:]
    func gap(_ line: Usage.Line, _ reason: String) {
      gaps.append(
        Bill.Gap(
          key: line.key, quantity: line.quantity, component: line.component, reason: reason))
    }
    for (index, line) in usage.lines.enumerated() {
      if line.quantity == 0 { continue }
      guard let units = FixedPoint.quantity(line.quantity) else {
        gap(line, "\(RatingError.quantity(line.quantity))")
        continue
      }
      let member = RatedGroup.Member(index: index, units: units)
      if let place = places[line.key] {
        pending[place].lines.append(member)
        pending[place].units += units
        continue
      }
      switch entry(line.key) {
      case .gap(let reason): gap(line, reason)
      case .rated(let tariff):
        places[line.key] = pending.count
        pending.append(Pending(key: line.key, tariff: tariff, lines: [member], units: units))
      }
    }

    let free = freeUnits(pending.map { ($0.key, $0.tariff, $0.units) })
    var groups: [RatedGroup] = []
    for (item, free) in zip(pending, free) {
      do {
        let result = try item.tariff.amount(of: item.units, free: free)
        groups.append(
          RatedGroup(
            key: item.key, basis: item.tariff.tariff.basis, lines: item.lines,
            charge: Charge(
              amount: Money(picodollars: result.amount).rounded(options.rounding),
              freeQuantity: Double(free) / Double(FixedPoint.quantityScale),
              references: item.tariff.references(tiers: result.tiers, usesAllowance: free > 0))))
      } catch {
        for member in item.lines { gap(usage.lines[member.index], "\(error)") }
      }
    }
    return (groups, gaps)
  }

  /// Free quantity of each key.
  ///
  /// An allowance is one pool of the account: keys that rest on the same allowance row (one that holds for every
  /// region or article) draw from it in the order of their keys, so the result does not depend on the order of
  /// the lines.
  private func freeUnits(_ items: [(key: TariffKey, tariff: CompiledTariff, units: Int128)])
    -> [Int128]
  {
    var free = [Int128](repeating: 0, count: items.count)
    guard options.freeAllowances else { return free }
    var pools: [String: Int128] = [:]
    for index in items.indices.sorted(by: { items[$0].key < items[$1].key }) {
      let item = items[index]
      guard item.tariff.allowance > 0 else { continue }
      let row = item.tariff.tariff.allowanceReference
      let pool = row.map { "\($0.table) \($0.row)" } ?? "\(item.key)"
      let left = pools[pool] ?? item.tariff.allowance
      free[index] = min(left, item.units)
      pools[pool] = left - free[index]
    }
    return free
  }
}
