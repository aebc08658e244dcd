/// A part of a statement: a heading, a table, and sentences below it.
struct StatementSection {
  var heading: String
  var columns: [PlainTable.Column] = []
  var rows: [[String]] = []
  var remarks: [String] = []

  /// For a terminal of a width.
  func text(width: Int) -> String {
    var parts = [heading]
    if !rows.isEmpty { parts.append(PlainTable(columns, rows: rows).text(width: width)) }
    parts += remarks.map { Self.wrapped($0, width: width) }
    return parts.joined(separator: "\n")
  }

  /// As Markdown.
  var markdown: String {
    var parts = ["## \(Wording.sentence(heading))"]
    if !rows.isEmpty {
      let right = Set(columns.indices.filter { columns[$0].isNumber })
      parts.append(MarkdownTable(columns.map(\.title), right: right, rows: rows).text)
    }
    parts += remarks.map(Wording.sentence)
    return parts.joined(separator: "\n\n")
  }

  /// A sentence in lines of at most a width.
  static func wrapped(_ text: String, width: Int) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
