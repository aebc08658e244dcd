import Berth
import Deployments
import Documents
import Reports

/// What a gate found, in the form that a person or a CI service reads.
struct GateReport {
  /// A form of it.
  enum Format: String, CaseIterable { case text, github, junit }

  let gate: Gate
  let workload: String
  /// The workload file as the person named it, for marks that point at a line.
  let file: String
  /// Whether it is the option that Berth recommends.
  let isRecommended: Bool

  private var place: String {
    "\(gate.item.id)\(isRecommended ? " (recommended)" : "")"
  }

  func text(_ format: Format) -> String {
    switch format {
    case .text: plain
    case .github: annotations
    case .junit: junit
    }
  }

  private var plain: String {
    gate.checks.map { check in
      let origin = check.place.map { " (\($0.description))" } ?? ""
      if check.isMet { return "met     \(check.name): \(check.reason)" }
      return check.isAsked
        ? "missed  \(check.name): \(check.reason)\(origin)"
        : "noted   \(check.name): \(check.reason) by the archetype alone"
    }.joined(separator: "\n")
  }

  /// Marks that GitHub Actions shows at the line of the workload (workflow commands); a notice when nothing is missed.
  private var annotations: String {
    let lines = gate.misses.map { check in
      let line = check.place.map { ",line=\($0.line),col=\($0.column)" } ?? ""
      return
        "::error file=\(Self.property(check.place?.file ?? file))\(line),title=\(Self.property("berth check: \(check.name)"))"
        + "::\(Self.data("\(place): \(check.reason)"))"
    }
    guard lines.isEmpty else { return lines.joined(separator: "\n") }
    return "::notice file=\(Self.property(file)),title=berth check::"
      + Self.data("\(place) meets every objective of the file, the budget and the law")
  }

  /// The format that Jenkins, GitLab and others read: a suite with a case for each check.
  private var junit: String {
    let cases = gate.checks.map { check -> String in
      let head =
        "    <testcase classname=\"berth.\(Self.xml(workload))\" name=\"\(Self.xml(check.name))\""
      guard !check.isMet, check.isAsked else { return head + "/>" }
      return head + ">\n      <failure message=\"\(Self.xml(check.reason))\">"
        + Self.xml(check.place?.description ?? file) + "</failure>\n    </testcase>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
        <testsuite name="berth check \(Self.xml(gate.item.id))" tests="\(gate.checks.count)" failures="\(gate.misses.count)">
      \(cases.joined(separator: "\n"))
        </testsuite>
      </testsuites>
      """
  }

  var json: String {
    let document = JSONValue.object([
      ("workload", .string(workload)), ("alternative", .string(gate.item.id)),
      ("option", .string(gate.item.option.id)), ("model", .optional(gate.item.model)),
      ("is_recommended", .bool(isRecommended)), ("passed", .bool(gate.misses.isEmpty)),
      (
        "checks",
        .array(
          gate.checks.map { check in
            .object([
              ("name", .string(check.name)), ("met", .bool(check.isMet)),
              ("asked", .bool(check.isAsked)),
              ("reason", .string(check.reason)),
              ("origin", .optional(check.place?.description)),
              ("remedy", .optional(check.remedy)),
            ])
          })
      ),
    ])
    return String(document.text.dropLast())
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }

  private static func xml(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
