/// Cuts a text at the lines `---` and `...` that separate its documents; documents of comments and blanks alone are left out.
enum DocumentSplit {
  /// A document's text with the line it begins on, from 1.
  struct Piece: Sendable {
    var text: String
    var line: Int
  }

  /// The pieces in order; O(length).
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var lines: [Substring] = []
    var start = 1
    var number = 0
    func close() {
      let says = lines.contains { line in
        guard let first = line.first(where: { !$0.isWhitespace }) else { return false }
        return first != "#"
      }
      if says { pieces.append(Piece(text: lines.joined(separator: "\n") + "\n", line: start)) }
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let bare = line.prefix { $0 != "#" }
      let isMark = line.hasPrefix("---") || line.hasPrefix("...")
      if isMark, bare.dropFirst(3).allSatisfy(\.isWhitespace), bare.count >= 3 {
        close()
        lines = []
        start = number + 1
      } else {
        lines.append(line)
      }
    }
    close()
    return pieces
  }
}
