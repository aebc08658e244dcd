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
      (
        "sources",
        .array(
          line.references.map { reference in
            .object([
              ("row", .string(reference.row)), ("source", .string(reference.source)),
              ("as_of", .string(reference.asOf)),
              ("confidence", .string(reference.confidence.rawValue)),
            ])
          })
      ),
    ])
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
