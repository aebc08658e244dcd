/// A Markdown pipe table whose columns line up in plain text too, as long as it is not too wide for that to help.
public struct MarkdownTable: Sendable {
  /// How a column is set.
  public enum Alignment: Sendable { case left, right }

  /// Column titles.
  public var header: [String]
  /// One alignment a column.
  public var alignments: [Alignment]
  /// Cells; a short row is filled with empty cells.
  public var rows: [[String]]
  /// Whether columns are left unpadded, for long tables that are folded away.
  public var isCompact = false

  /// Creates a table; columns named in `right` are numbers.
  public init(_ header: [String], right: Set<Int> = [], rows: [[String]] = []) {
    self.header = header
    alignments = header.indices.map { right.contains($0) ? .right : .left }
    self.rows = rows
  }

  /// The table as text, without a trailing newline.
  ///
  /// O(cells).
  public var text: String {
    let cells = ([header] + rows).map { row in
      header.indices.map { $0 < row.count ? Self.escape(row[$0]) : "" }
    }
    var widths = header.indices.map { column in max(3, cells.map { $0[column].count }.max() ?? 3) }
    // A table wider than a screen is read rendered, if at all: padding would only make the file large.
    if isCompact || widths.reduce(0, +) > Self.widest { widths = widths.map { _ in 0 } }
    var lines = cells.map { row in
      "| "
        + row.indices.map { Self.pad(row[$0], to: widths[$0], alignments[$0]) }
        .joined(separator: " | ") + " |"
    }
    let rule = header.indices.map { column in
      switch alignments[column] {
      case .left: String(repeating: "-", count: max(3, widths[column]))
      case .right: String(repeating: "-", count: max(2, widths[column] - 1)) + ":"
      }
    }
    lines.insert("| " + rule.joined(separator: " | ") + " |", at: 1)
    return lines.joined(separator: "\n")
  }

  /// Characters up to which columns are padded.
  static let widest = 150

  /// A cell's text with the characters that would end the cell made harmless.
  static func escape(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "|": result += "\\|"
      case "\n", "\r", "\r\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }

  private static func pad(_ text: String, to width: Int, _ alignment: Alignment) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return alignment == .left ? text + space : space + text
  }
}
