/// Lines of the review's screen.
enum ReviewLine {
  /// A text with its word in front, broken at the width and indented under itself; a word longer than a line is cut.
  static func lines(_ word: String, _ text: String) -> [String] {
    let lines = broken(text, width: ReviewScreen.width - 8)
    return lines.enumerated().map { index, line in
      let label = index == 0 ? word : ""
      return label + String(repeating: " ", count: max(1, 8 - label.count)) + line
    }
  }

  /// A text in lines of at most so many characters, which are no fewer than 20.
  static func broken(_ text: String, width: Int) -> [String] {
    let width = max(20, width)
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      var word = Substring(word)
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}
