public import Catalog
import Documents

/// What is the matter with a catalogue's rows, for `berth catalog check`.
public struct FindingListing: Sendable {
  private let findings: [CatalogueFinding]
  private let options: Int
  private let date: String
  private let limit: Int

  /// - Parameters:
  ///   - options: How many options were looked at.
  ///   - date: Date of the catalogue.
  ///   - limit: Lines of a kind that the text shows; JSON shows all.
  public init(_ findings: [CatalogueFinding], options: Int, date: String, limit: Int) {
    self.findings = findings
    self.options = options
    self.date = date
    self.limit = limit
  }

  private func of(_ kind: CatalogueFinding.Kind) -> [CatalogueFinding] {
    findings.filter { $0.kind == kind }
  }

  /// Counts, then the findings of each kind.
  public var text: String {
    var lines = ["catalogue of \(date), \(options) option\(options == 1 ? "" : "s")"]
    lines.append(
      PlainTable(
        [.init("what"), .init("count", isNumber: true)],
        rows: CatalogueFinding.Kind.allCases.map { [$0.rawValue, "\(of($0).count)"] }
      ).text(width: .max))
    for kind in CatalogueFinding.Kind.allCases {
      let found = of(kind)
      guard !found.isEmpty else { continue }
      lines += ["", kind.rawValue]
      lines += found.prefix(limit).map {
        "  \($0.subject): \($0.message)" + ($0.row.isEmpty ? "" : "  \($0.row)")
      }
      if found.count > limit {
        lines.append("  … and \(found.count - limit) more; `--all` lists them")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// All findings, with stable keys.
  public var json: String {
    let value = JSONValue.object([
      ("date", .string(date)), ("options", .integer(options)),
      (
        "counts",
        .object(CatalogueFinding.Kind.allCases.map { ($0.rawValue, .integer(of($0).count)) })
      ),
      (
        "findings",
        .array(
          findings.map {
            .object([
              ("kind", .string($0.kind.rawValue)), ("subject", .string($0.subject)),
              ("message", .string($0.message)), ("row", .string($0.row)),
            ])
          })
      ),
    ])
    return String(value.text.dropLast())
  }
}
