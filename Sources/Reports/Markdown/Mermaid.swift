/// What the Mermaid readers share.
enum Mermaid {
  /// Lines of a fence without their indent, when it is one of that kind; nil otherwise.
  static func lines(_ text: String, kind: String) -> [Substring]? {
    var lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    guard lines.count >= 2, lines.removeFirst() == "```mermaid", lines.removeFirst() == kind,
      lines.last == "```"
    else { return nil }
    lines.removeLast()
    return lines
  }
}
