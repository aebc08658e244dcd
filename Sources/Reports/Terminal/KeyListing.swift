public import Catalog
public import Documents

/// What the keys of a kind of file mean, for the terminal or as JSON; read from `Data/keys`.
public struct KeyListing: Sendable {
  struct Row: Sendable {
    var key: String
    var takes: String
    var needed: String
    var meaning: String
  }

  var rows: [Row]

  /// Kinds of files that have a reference, in byte order.
  public static func kinds(_ catalogue: Catalogue) -> [String] {
    catalogue.textFiles(under: "keys").map { file in
      String(file.path.dropFirst("keys/".count).dropLast(".csv".count))
    }
  }

  /// The keys of a kind, those below `path` alone where one is given; nil when there is no such kind, with problems of the
  /// data in `diagnostics`.
  public init?(
    _ kind: String, below path: String? = nil, _ catalogue: Catalogue, diagnostics: Diagnostics
  ) {
    guard
      let file = catalogue.textFiles(under: "keys").first(where: { $0.path == "keys/\(kind).csv" }),
      let table = CSVTable.parse(
        text: file.text, file: "Data/\(file.path)", diagnostics: diagnostics),
      table.require(["key", "takes", "needed", "meaning"], diagnostics: diagnostics)
    else { return nil }
    rows = table.rows.compactMap { row in
      guard let key = row["key"], let takes = row["takes"], let needed = row["needed"],
        let meaning = row["meaning"]
      else { return nil }
      return Row(key: key, takes: takes, needed: needed, meaning: meaning)
    }
    if let path {
      rows.removeAll {
        $0.key != path && !$0.key.hasPrefix("\(path).") && !$0.key.hasPrefix("\(path)[")
      }
    }
  }

  /// Whether no key is left.
  public var isEmpty: Bool { rows.isEmpty }
  /// The keys, for suggestions.
  public var keys: [String] { rows.map(\.key) }

  /// One key after the other, wrapped to a width.
  public func text(width: Int) -> String {
    rows.map { row in
      let head = row.needed.isEmpty ? row.key : "\(row.key)  (needed: \(row.needed))"
      return
        ([head] + Self.wrapped("takes \(row.takes)", width)
        + Self.wrapped(row.meaning, width)).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = "   "
    for word in text.split(separator: " ") {
      if line.count > 3, line.count + 1 + word.count > width {
        lines.append(line)
        line = "   "
      }
      line += " " + word
    }
    return lines + [line]
  }

  /// A list of objects, without the trailing newline.
  public var json: String {
    let value = JSONValue.array(
      rows.map {
        .object([
          ("key", .string($0.key)), ("takes", .string($0.takes)), ("needed", .string($0.needed)),
          ("meaning", .string($0.meaning)),
        ])
      })
    return String(value.text.dropLast())
  }
}
