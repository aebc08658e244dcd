import Catalog
import Costing
import Documents

/// Bill lines and gaps as JSON.
enum BillJSON {
  /// The lines of a bill, those of one component and one price as one.
  static func lines(_ bill: Bill) -> JSONValue {
    .array(MergedLine.merged(bill, byComponent: true).map(line))
  }

  private static func line(_ line: MergedLine) -> JSONValue {
    let first = line.first
    return .object([
      ("component", .string(first.component)), ("service", .string(first.service)),
      ("sku", .string(first.sku)), ("region", .string(first.region)),
      ("quantity", .rounded(line.quantity, digits: 9)), ("unit", .string(first.unit)),
      ("amount_usd", .rounded(line.amount.dollars, digits: 9)),
      (
        "band_usd",
        .array([.rounded(line.range.low, digits: 5), .rounded(line.range.high, digits: 5)])
      ),
      ("basis", .string(MergedLine.basis(first.basis))),
      ("confidence", .string(first.confidence.rawValue)),
      ("rows", .array(first.references.map { .string($0.row) })),
    ])
  }

  /// The rows that bill lines name, once each, by row.
  static func sources(_ bills: [Bill]) -> JSONValue {
    var seen: [String: CatalogueReference] = [:]
    for reference in bills.flatMap(\.lines).flatMap(\.references) {
      seen[reference.row] = reference
    }
    return .object(
      seen.sorted { $0.key < $1.key }.map { row, reference in
        (
          row,
          .object([
            ("source", .string(reference.source)), ("as_of", .string(reference.asOf)),
            ("confidence", .string(reference.confidence.rawValue)),
          ])
        )
      })
  }

  static func gap(_ gap: Bill.Gap) -> JSONValue {
    .object([
      ("component", .string(gap.component)), ("tariff", .string(gap.key.description)),
      ("quantity", .rounded(gap.quantity, digits: 9)), ("reason", .string(gap.reason)),
    ])
  }
}
