/// A block of the Markdown that this package writes, and of no other.
indirect enum MarkdownBlock: Sendable, Equatable {
  /// `#` to `######`.
  case heading(level: Int, text: String)
  /// Lines that belong together.
  case paragraph(String)
  /// `- `, each with the blocks below it.
  case bullets([Item])
  /// `1. `, each with the blocks below it.
  case numbers([Item])
  /// Header, alignments to the right, rows.
  case table(header: [String], right: [Bool], rows: [[String]])
  /// A fence with its language.
  case code(language: String, lines: [String])
  /// What is folded away, under a summary in HTML.
  case details(summary: String, [MarkdownBlock])
  /// A picture alone on its line.
  case image(text: String, file: String)

  /// An item of a list.
  struct Item: Sendable, Equatable {
    /// Its first line.
    var text: String
    /// Bullets below it.
    var below: [Item]
  }

  /// A line that is none of them.
  struct Unknown: Error, CustomStringConvertible {
    /// The line, from 1.
    var line: Int
    /// Its text.
    var text: String

    var description: String {
      "line \(line) is no Markdown this package writes: \(text.prefix(80))"
    }
  }

  /// The blocks of a document.
  ///
  /// Strict: a construct beyond those above throws, so that nothing is shown as its own source. O(text).
  static func read(_ text: String) throws(Unknown) -> [MarkdownBlock] {
    var reader = MarkdownReader(text)
    return try reader.blocks(until: nil)
  }
}
