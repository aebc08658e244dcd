import Catalog
import Costing
import Documents

/// Prices of what is metered, one row a price, with its quantity a run and its free units.
struct PricesSheet {
  let cost: LoadCost
  init(_ cost: LoadCost) { self.cost = cost }

  /// Columns before the first tier.
  static let fixed = 5

  /// Cell of the quantity a run.
  static func perRun(_ group: Int) -> String { "Prices!$C$\(group + 2)" }
  /// Cell of the free units.
  static func allowance(_ group: Int) -> String { "Prices!$D$\(group + 2)" }
  /// Cell of the quantity from which a tier holds.
  static func from(_ group: Int, _ tier: Int) -> String {
    "Prices!$\(CellName.column(fixed + 2 * tier))$\(group + 2)"
  }
  /// Cell of the price of a tier.
  static func price(_ group: Int, _ tier: Int) -> String {
    "Prices!$\(CellName.column(fixed + 2 * tier + 1))$\(group + 2)"
  }

  var sheet: Sheet {
    let most = cost.groups.map(\.tiers.count).max() ?? 1
    var columns: [Sheet.Column] = [
      .init("price", 60), .init("components", 30), .init("quantity a run", 18),
      .init("free a month, shared by equal prices", 18), .init("price rows", 40),
    ]
    for tier in 0..<most {
      columns.append(.init("tier \(tier + 1) from", 14))
      columns.append(.init("USD a unit", 14))
    }
    return Sheet(
      name: "Prices", columns: columns,
      rows: cost.groups.map { group in
        var row: [Cell] = [
          .text("\(group.key)"), .text(group.components.joined(separator: ", ")),
          .number(group.perRun, .general),
          .number(group.pool.map { cost.pools[$0] } ?? 0, .general),
          .text(group.references.map(\.row).joined(separator: ", ")),
        ]
        for tier in group.tiers {
          row.append(.number(tier.from, .general))
          row.append(.number(tier.price, .general))
        }
        return row
      })
  }
}
