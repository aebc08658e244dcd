import Catalog
import Costing
import Documents

/// What is owned or kept, level by level of the load, line by line, and the sums of each level.
struct OwnedSheet {
  let cost: LoadCost
  init(_ cost: LoadCost) { self.cost = cost }

  /// Ranges of the sums: loads, recurring dollars, write-offs, outlays.
  var ranges: (from: String, recurring: String, writeOffs: String, outlays: String) {
    let last = max(cost.ownedLevels.count, 1) + 1
    return (
      "Owned!$A$2:$A$\(last)", "Owned!$B$2:$B$\(last)", "Owned!$C$2:$C$\(last)",
      "Owned!$D$2:$D$\(last)"
    )
  }

  var sheet: Sheet {
    let levels = cost.ownedLevels
    var details: [[Cell]] = []
    let first = max(levels.count, 1) + 4
    for level in levels {
      for line in level.lines {
        let number = first + details.count
        var row: [Cell] = [
          .number(level.from, .general), .text(line.component), .text(line.title),
          .number(line.quantity, .general), .text(line.unit),
        ]
        if case .capital(let outlay, let life) = line.obligation {
          row += [
            .number(outlay.dollars / line.quantity, .dollars), .number(life, .general),
            .formula("=D\(number)*F\(number)", value: outlay.dollars, .dollars), .empty,
            .formula("=H\(number)/G\(number)", value: line.amount.dollars, .dollars),
          ]
        } else {
          row += [
            .number(line.effectiveUnitPrice, .general), .empty, .empty,
            .formula("=D\(number)*F\(number)", value: line.amount.dollars, .dollars), .empty,
          ]
        }
        row.append(.text(line.references.map(\.row).joined(separator: ", ")))
        details.append(row)
      }
    }
    let last = max(first + details.count - 1, first)
    func sum(_ column: String, _ row: Int, _ value: Double) -> Cell {
      .formula(
        "=SUMIF($A$\(first):$A$\(last),$A\(row),$\(column)$\(first):$\(column)$\(last))",
        value: value, .dollars)
    }
    var sheet = Sheet(
      name: "Owned",
      columns: [
        .init("from runs a month", 18), .init("recurring, USD", 16), .init("write-off, USD", 16),
        .init("bought for, USD", 16), .init("", 12), .init("", 14), .init("", 10), .init("", 16),
        .init("", 16), .init("", 16), .init("", 40),
      ], rows: [])
    for (index, level) in levels.enumerated() {
      let bill = Bill(lines: level.lines, gaps: [])
      let outlay = level.lines.reduce(0.0) { sum, line in
        if case .capital(let outlay, _) = line.obligation { return sum + outlay.dollars }
        return sum
      }
      sheet.rows.append([
        .number(level.from, .general),
        sum("I", index + 2, (bill.total - bill.writeOffs).dollars),
        sum("J", index + 2, bill.writeOffs.dollars), sum("H", index + 2, outlay),
      ])
    }
    if levels.isEmpty {
      sheet.rows.append(
        [.number(0, .general)] + [Cell](repeating: .number(0, .dollars), count: 3))
    }
    sheet.remarks =
      [
        [],
        [
          .text("level from runs"), .text("component"), .text("what"), .text("quantity"),
          .text("unit"), .text("price, USD"), .text("life, months"), .text("bought for, USD"),
          .text("recurring, USD a month"), .text("write-off, USD a month"), .text("price rows"),
        ],
      ] + details
    return sheet
  }
}
