/// Lines broken at spaces to fit a width; what follows hangs under where a line's text begins.
enum WrappedText {
  /// The lines of a text, each within a width of at least 20; a word that is longer stands alone.
  static func text(_ text: String, width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0, max(20, width)) }
      .joined(separator: "\n")
  }

  private static func line(_ line: Substring, _ width: Int) -> String {
    guard line.count > width else { return String(line) }
    let indent = String(repeating: " ", count: min(hanging(line), width / 3))
    var result = ""
    var current = ""
    // The spaces that begin a line or set off its label stay.
    let label = line.prefix(hanging(line))
    for word in line.dropFirst(label.count).split(separator: " ") {
      let joined = current.isEmpty ? String(word) : current + " " + word
      let lead = result.isEmpty ? String(label) : indent
      if lead.count + joined.count <= width || current.isEmpty {
        current = joined
        continue
      }
      result += (result.isEmpty ? "" : "\n") + lead + current
      current = String(word)
    }
    return result + (result.isEmpty ? String(label) : "\n" + indent) + current
  }

  /// Columns before the text: indentation, and a label that two spaces set off.
  private static func hanging(_ line: Substring) -> Int {
    let indent = line.prefix { $0 == " " }.count
    guard indent == 0, let gap = line.firstRange(of: "  ") else { return indent }
    let label = line[..<gap.lowerBound].count
    guard label <= 12 else { return 0 }
    return label + line[gap.lowerBound...].prefix { $0 == " " }.count
  }
}
