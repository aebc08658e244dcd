/// Says what the argument parser says in the form of every other diagnosis: an `error:` line and a `hint:` line.
enum ParserComplaint {
  /// The diagnosis of a parser's message.
  ///
  /// The parser's full message ends with the command whose help would have told, which becomes the hint where the
  /// parser suggests nothing itself.
  static func text(_ message: String, full: String) -> String {
    var sentence =
      message.split(separator: "\n").first.map(String.init) ?? "the arguments are wrong"
    var hints: [String] = []
    if let range = sentence.range(of: ". Did you mean ") {
      hints.append("did you mean " + sentence[range.upperBound...].replacing("'", with: "`"))
      sentence = String(sentence[..<range.lowerBound])
    } else if let start = full.range(of: "See '"), let end = full.range(of: " --help'") {
      hints.append("`\(full[start.upperBound..<end.lowerBound]) --help` shows what it takes")
    }
    // Quotes become ours; an apostrophe stays.
    sentence = sentence.replacing(/(^|[ (])'([^']+)'/) { "\($0.1)`\($0.2)`" }
    if sentence.hasSuffix(".") { sentence.removeLast() }
    if let first = sentence.first, first.isUppercase {
      sentence = first.lowercased() + sentence.dropFirst()
    }
    return (["error: " + sentence] + hints.map { "hint: " + $0 }).joined(separator: "\n")
  }
}

extension String {
  /// First place of a text in this one.
  fileprivate func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }
}
