public import Costing
import Documents

/// Bills of a usage file as JSON.
public enum PricedUsageJSON {
  /// The document, without a trailing newline.
  public static func text(_ bills: [(item: UsageCase, bill: Bill)]) -> String {
    let document = JSONValue.object([
      (
        "bills",
        .array(
          bills.map { item, bill in
            .object([
              ("id", .string(item.id)), ("total_usd", .rounded(bill.total.dollars, digits: 12)),
              ("is_complete", .bool(bill.isComplete)),
              ("expected_usd", item.expected.map { .rounded($0.dollars, digits: 12) } ?? .null),
              ("is_expected", item.isExpected(bill).map(JSONValue.bool) ?? .null),
              ("lines", BillJSON.lines(bill)), ("gaps", .array(bill.gaps.map(BillJSON.gap))),
            ])
          })
      ),
      ("sources", BillJSON.sources(bills.map(\.bill))),
    ])
    return String(document.text.dropLast())
  }
}
