import Catalog
import Costing
import Documents

/// Bill lines and gaps as JSON.
enum BillJSON {
  static func line(_ line: Bill.Line) -> JSONValue {
    .object([
      ("component", .string(line.component)), ("service", .string(line.service)),
      ("sku", .string(line.sku)), ("region", .string(line.region)),
      ("quantity", .number(line.quantity)), ("unit", .string(line.unit)),
      ("unit_price_usd", .number(line.effectiveUnitPrice)),
      ("amount_usd", .number(line.amount.dollars)),
      ("amount_low_usd", .number(line.range.low)), ("amount_high_usd", .number(line.range.high)),
      ("basis", .string(basis(line.basis))), ("confidence", .string(line.confidence.rawValue)),
      ("derivation", .string(line.derivation)),
      ("rows", .array(line.references.map { .string($0.row) })),
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
      ("quantity", .number(gap.quantity)), ("reason", .string(gap.reason)),
    ])
  }

  private static func basis(_ basis: Tariff.Basis) -> String {
    switch basis {
    case .listed: "listed"
    case .proxy: "proxy"
    case .assumption: "assumption"
    }
  }
}
