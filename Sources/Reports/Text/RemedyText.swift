public import Berth
import Compliance
public import Deployments
import Documents

/// What would turn a verdict, in words.
public enum RemedyText {
  /// Dollars a month with their sign.
  public static func dollars(_ amount: Double) -> String {
    let text = NumberFormat.significant(abs(amount), digits: 2)
    if abs(amount) < 0.5 { return "no dollar more a month" }
    return amount > 0 ? "$\(text) more a month" : "$\(text) less a month"
  }

  /// Changes with the same decision for several components said once.
  public static func summary(_ changes: [DesignChange]) -> String {
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

  /// What to change, at what price and with what outcome.
  public static func change(_ remedy: Remedy) -> String {
    guard !remedy.changes.isEmpty else {
      return remedy.evidence.isEmpty
        ? "no change of this design turns it" : "none of the design: it waits for evidence"
    }
    var text = summary(remedy.changes)
    if let dollars = remedy.dollarsMore {
      text += ": " + self.dollars(dollars)
    } else {
      text += remedy.isPriced ? ": a price is missing" : ": no metered unit changes"
    }
    if let after = remedy.outcomeAfter { text += ", then \(after.rawValue)" }
    return text
  }

  /// What must still be shown once the changes are made; empty when nothing.
  public static func evidence(_ remedy: Remedy) -> String {
    let shown = remedy.evidence.prefix(4).joined(separator: ", ")
    return remedy.evidence.count > 4 ? shown + " and \(remedy.evidence.count - 4) more" : shown
  }

  /// The cheapest alternative with a better outcome; empty when there is none.
  public static func move(_ remedy: Remedy) -> String {
    guard let move = remedy.move else { return "" }
    return "`\(move.id)` (\(move.outcome.rawValue))"
      + (move.dollarsMore.map { ": \(dollars($0))" } ?? "")
  }

  /// A remedy in one sentence without a full stop.
  public static func sentence(_ remedy: Remedy) -> String {
    var parts = remedy.changes.isEmpty && !remedy.evidence.isEmpty ? [] : [change(remedy)]
    if !remedy.evidence.isEmpty { parts.append("evidence of \(evidence(remedy))") }
    if remedy.move != nil { parts.append("or move to \(move(remedy))") }
    return parts.joined(separator: "; ")
  }
}
