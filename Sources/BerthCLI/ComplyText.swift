import Berth
import Compliance
import Deployments
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

  /// Dollars a month with their sign.
  static func dollars(_ amount: Double) -> String {
    let text = NumberFormat.significant(abs(amount), digits: 2)
    if abs(amount) < 0.5 { return "no dollar more a month" }
    return amount > 0 ? "$\(text) more a month" : "$\(text) less a month"
  }

  /// What was found, field by field.
  static func found(_ result: RequirementResult) -> String {
    result.found.map { finding in
      var text = "\(finding.field) = \(finding.value ?? "not stated")"
      if case .catalogue(let row)? = finding.origin { text += " (\(row.confidence.rawValue))" }
      return text
    }.joined(separator: ", ")
  }

  /// Changes with the same decision for several components said once.
  static func summary(_ changes: [DesignChange]) -> String {
    var parts: [String] = []
    var seen: Set<String> = []
    for change in changes {
      guard case .decision(let component?, let field, let value) = change else {
        parts.append(change.summary)
        continue
      }
      let key = "`\(field): \(value)`"
      guard seen.insert(key).inserted else { continue }
      var names: [String] = [component]
      for case .decision(let other?, field, value) in changes where !names.contains(other) {
        names.append(other)
      }
      let shown = names.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
      parts.append(
        "set \(key) for \(shown)" + (names.count > 3 ? " and \(names.count - 3) more" : ""))
    }
    return parts.joined(separator: ", and ")
  }

  /// A remedy in one sentence without a full stop.
  static func remedy(_ remedy: Remedy) -> String {
    var parts: [String] = []
    if remedy.changes.isEmpty, remedy.evidence.isEmpty {
      parts.append("no change of this design turns it")
    }
    if !remedy.changes.isEmpty {
      var text = summary(remedy.changes)
      if let dollars = remedy.dollarsMore {
        text += ": " + self.dollars(dollars)
      } else {
        text += remedy.isPriced ? ": a price is missing" : ": no metered unit changes"
      }
      if let after = remedy.outcomeAfter { text += ", then \(after.rawValue)" }
      parts.append(text)
    }
    if !remedy.evidence.isEmpty {
      let shown = remedy.evidence.prefix(4).joined(separator: ", ")
      let more = remedy.evidence.count > 4 ? " and \(remedy.evidence.count - 4) more" : ""
      parts.append("evidence of \(shown)\(more)")
    }
    if let move = remedy.move {
      parts.append(
        "or move to `\(move.id)` (\(move.outcome.rawValue))"
          + (move.dollarsMore.map { ": \(dollars($0))" } ?? ""))
    }
    return parts.joined(separator: "; ")
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
