import Compliance
import Documents

/// Words that `berth comply` uses in more than one place.
enum ComplyText {
  /// One letter of an outcome.
  static func letter(_ outcome: Outcome?) -> String {
    switch outcome {
    case .allowed?: "A"
    case .conditional?: "C"
    case .excluded?: "X"
    case nil: "–"
    }
  }

  /// What was found, field by field.
  static func found(_ result: RequirementResult) -> String {
    result.found.map { finding in
      var text = "\(finding.field) = \(finding.value ?? "not stated")"
      if case .catalogue(let row)? = finding.origin { text += " (\(row.confidence.rawValue))" }
      return text
    }.joined(separator: ", ")
  }

  /// A text in lines of at most so many characters, each after the first indented.
  static func wrapped(_ text: String, width: Int, indent: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let room = max(20, lines.isEmpty ? width : width - indent)
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(line)
        line = String(word)
      } else {
        line += line.isEmpty ? String(word) : " \(word)"
      }
    }
    lines.append(line)
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}
