/// Colours of messages: the words that say what kind of line it is, nothing else.
enum Colour {
  private static let words = [
    ("error:", "\u{1B}[1;31m"), ("warning:", "\u{1B}[1;33m"), ("hint:", "\u{1B}[1;36m"),
  ]
  private static let plain = "\u{1B}[0m"

  /// A message with the first such word of each line coloured, where it begins the line or follows a place.
  static func message(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(line)
      .joined(separator: "\n")
  }

  private static func line(_ line: Substring) -> String {
    for (word, colour) in words {
      if line.hasPrefix(word) { return colour + word + plain + line.dropFirst(word.count) }
      if let range = line.firstRange(of: ": " + word) {
        let start = line.index(range.lowerBound, offsetBy: 2)
        return line[..<start] + colour + word + plain + line[range.upperBound...]
      }
    }
    return String(line)
  }
}
