public import Catalog
import Documents

/// What an import would change, for `berth catalog import`.
public struct ImportListing: Sendable {
  private let found: PriceImport
  private let limit: Int

  /// - Parameter limit: Lines of a kind, and items of a cause, that the text shows; JSON shows all.
  public init(_ found: PriceImport, limit: Int) {
    self.found = found
    self.limit = limit
  }

  /// Counts, then changed, new and unplaced, each with its place in the file.
  public var text: String {
    var lines = [
      "\(Self.count(found.seen)) priced things read as \(found.format.rawValue), "
        + "observed on \(found.observedAt)",
      PlainTable(
        [.init("what"), .init("count", isNumber: true), .init("of")],
        rows: PriceChange.Kind.allCases.map {
          [$0.rawValue, Self.count(found.changes($0).count), "articles"]
        } + [
          ["merged", Self.count(found.merged), "things that say the same as another"],
          ["not understood", Self.count(found.unplaced.count), "things that have no place"],
        ]
      ).text(width: .max),
    ]
    for kind in [PriceChange.Kind.changed, .new] {
      let changes = found.changes(kind)
      guard !changes.isEmpty else { continue }
      lines += ["", kind.rawValue]
      lines += changes.prefix(limit).map { "  \(Self.line($0))" }
      lines += rest(changes.count)
    }
    if !found.unplaced.isEmpty { lines += ["", "not understood"] }
    for cause in found.causes {
      lines.append("  \(Self.count(cause.items.count)) × \(cause.reason)")
      lines += cause.items.prefix(limit).map { "    \($0.location): \($0.what)" }
      lines += rest(cause.items.count).map { "  \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  private func rest(_ count: Int) -> [String] {
    count > limit ? ["  … and \(Self.count(count - limit)) more; `--all` lists them"] : []
  }

  private static func line(_ change: PriceChange) -> String {
    let place = change.tiers.first.map { "  \($0.location)" } ?? ""
    let tiers = change.tiers.count > 1 ? " (first of \(change.tiers.count) tiers)" : ""
    let after = "$\(NumberFormat.plain(change.after))"
    guard let before = change.before else { return "\(change.article)  \(after)\(tiers)\(place)" }
    let share = change.share.map { share in
      "  \(share > 0 ? "+" : "")\(NumberFormat.percent(share))"
    }
    return "\(change.article)  $\(NumberFormat.plain(rounded(before))) → \(after)\(tiers)"
      + (share ?? "") + place
  }

  /// A price before comes through its meter and carries the noise of a division.
  private static func rounded(_ value: Double) -> Double {
    Double(NumberFormat.significant(value, digits: 12, grouping: false)) ?? value
  }

  private static func count(_ value: Int) -> String { NumberFormat.fixed(Double(value)) }

  /// Everything, with stable keys.
  public var json: String {
    let value = JSONValue.object([
      ("format", .string(found.format.rawValue)),
      ("observed_at", .string(found.observedAt.description)), ("seen", .integer(found.seen)),
      ("merged", .integer(found.merged)),
      (
        "counts",
        .object(
          PriceChange.Kind.allCases.map { ($0.rawValue, .integer(found.changes($0).count)) }
            + [("not_understood", .integer(found.unplaced.count))])
      ),
      (
        "articles",
        .array(
          found.changes.map { change in
            .object([
              ("kind", .string(change.kind.rawValue)),
              ("service", .string(change.article.service)), ("sku", .string(change.article.sku)),
              ("region", .string(change.article.region)), ("unit", .string(change.article.unit)),
              ("term", .string(change.article.term)),
              ("before_usd", .optional(change.before.map(Self.rounded))),
              ("after_usd", .number(change.after)),
              ("change_share", change.share.map { .rounded($0, digits: 6) } ?? .null),
              ("before_row", .optional(change.beforeReference?.row)),
              ("tiers", .integer(change.tiers.count)),
              ("place", .optional(change.tiers.first?.location.description)),
            ])
          })
      ),
      (
        "not_understood",
        .array(
          found.unplaced.map {
            .object([
              ("reason", .string($0.reason)), ("what", .string($0.what)),
              ("place", .string($0.location.description)),
            ])
          })
      ),
    ])
    return String(value.text.dropLast())
  }
}
