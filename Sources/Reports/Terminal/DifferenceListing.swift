public import Catalog
import Documents

/// What differs between two catalogues, for `berth catalog diff`.
public struct DifferenceListing: Sendable {
  private let entries: [CatalogueDifference.Entry]
  private let limit: Int

  /// - Parameter limit: Lines of a table and kind that the text shows; JSON shows all.
  public init(_ difference: CatalogueDifference, limit: Int) {
    entries = difference.entries
    self.limit = limit
  }

  /// Counts by table, then each difference.
  public var text: String {
    guard !entries.isEmpty else { return "no difference" }
    var lines: [String] = []
    var tables: [String] = []
    for entry in entries where tables.last != entry.table { tables.append(entry.table) }
    for table in tables {
      for kind in CatalogueDifference.Entry.Kind.allCases {
        let rows = entries.filter { $0.table == table && $0.kind == kind }
        guard !rows.isEmpty else { continue }
        lines.append("\(table): \(rows.count) \(kind.rawValue)")
        lines += rows.prefix(limit).map { "  \(Self.line($0))" }
        if rows.count > limit {
          lines.append("  … and \(rows.count - limit) more; `--all` lists them")
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ entry: CatalogueDifference.Entry) -> String {
    var text = entry.subject
    switch entry.kind {
    case .added: text += entry.after.isEmpty ? "" : "  \(entry.after)"
    case .removed: text += entry.before.isEmpty ? "" : "  \(entry.before)"
    case .changed: text += "  \(entry.before) → \(entry.after)"
    }
    if let share = entry.share {
      text += "  \(share > 0 ? "+" : "")\(NumberFormat.percent(share))"
    }
    return text + "  \(entry.row)"
  }

  /// All differences, with stable keys.
  public var json: String {
    let value = JSONValue.object([
      (
        "differences",
        .array(
          entries.map {
            .object([
              ("table", .string($0.table)), ("kind", .string($0.kind.rawValue)),
              ("subject", .string($0.subject)), ("before", .string($0.before)),
              ("after", .string($0.after)),
              ("change_share", $0.share.map { .rounded($0, digits: 6) } ?? .null),
              ("row", .string($0.row)),
            ])
          })
      )
    ])
    return String(value.text.dropLast())
  }
}
