import Berth
import Catalog
import Compliance
import Deployments
import Documents
import Reports
import Workloads

/// Options as an OSCAL component definition (NIST OSCAL 1.2.3, component-definition model).
///
/// A component of the document is a component of an option; each regime is one control implementation, each requirement
/// asked of it one implemented requirement, whose state, finding and need stand in properties of Berth's own namespace.
/// Identifiers derive from names by SHA-256, and the date is the catalogue's, so the same inputs give the same bytes.
struct ComplyOSCAL {
  static let version = "1.2.3"
  /// Namespace of the properties.
  static let namespace = "https://berth.invalid/ns/oscal"

  let document: JSONValue

  init(_ judgement: ComplyJudgement) {
    let name = judgement.profile.name
    let day = judgement.catalogue.date
    var members: [(String, JSONValue)] = [
      ("uuid", Self.identifier("definition \(name)")),
      (
        "metadata",
        .object([
          ("title", .string("Hosting options of \(name) as judged by Berth")),
          (
            "last-modified",
            .string((day.utf8.count == 10 ? day : "1970-01-01") + "T00:00:00Z")
          ), ("version", .string(Version.text)), ("oscal-version", .string(Self.version)),
          ("remarks", .string("Not legal advice. The date is that of the catalogue judged by.")),
        ])
      ),
    ]
    var components: [JSONValue] = []
    for item in judgement.shown {
      for component in item.assessed.option.components {
        let id = "\(item.assessed.id)/\(component.id)"
        let service = judgement.catalogue.service(component.service)
        var object: [(String, JSONValue)] = [
          ("uuid", Self.identifier("component \(id)")), ("type", .string("service")),
          ("title", .string(id)),
          (
            "description",
            Self.text("\(service?.name ?? component.service) as \(component.role.rawValue)")
          ),
          (
            "props",
            .array([
              Self.property("option", item.assessed.id),
              Self.property("provider", service?.provider ?? "unknown"),
            ])
          ),
        ]
        let implementations = item.verdicts.compactMap { verdict in
          Self.implementation(
            verdict, results: verdict.results.filter { $0.component == component.id }, of: id)
        }
        if !implementations.isEmpty {
          object.append(("control-implementations", .array(implementations)))
        }
        components.append(.object(object))
      }
    }
    if !components.isEmpty { members.append(("components", .array(components))) }
    document = .object([("component-definition", .object(members))])
  }

  private static func implementation(
    _ verdict: Verdict, results: [RequirementResult], of component: String
  ) -> JSONValue? {
    guard !results.isEmpty else { return nil }
    return .object([
      ("uuid", identifier("implementation \(component) \(verdict.regime)")),
      ("source", .string("#\(token(verdict.regime))")), ("description", text(verdict.regime)),
      ("props", .array([property("outcome-of-option", verdict.outcome.rawValue)])),
      (
        "implemented-requirements",
        .array(
          results.map { result in
            var properties = [
              property("state", result.state.rawValue),
              property("severity", result.isHard ? "hard" : "soft"),
              property("needed", result.needed),
              property("rule-confidence", result.confidence.rawValue),
            ]
            for finding in result.found {
              properties.append(
                property("found-\(token(finding.field))", finding.value ?? "not stated"))
            }
            return .object([
              (
                "uuid",
                identifier("requirement \(component) \(result.regime) \(result.article)")
              ), ("control-id", .string(token("\(result.regime) \(result.article)"))),
              ("description", text(result.requirement)), ("props", .array(properties)),
              ("remarks", text("Rule from \(result.source)")),
            ])
          })
      ),
    ])
  }

  private static func property(_ name: String, _ value: String) -> JSONValue {
    .object([
      ("name", .string(name)), ("ns", .string(namespace)), ("value", text(value)),
    ])
  }

  /// A text as OSCAL takes one: not empty, on one line, without space at its ends.
  private static func text(_ text: String) -> JSONValue {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return .string(words.isEmpty ? "not stated" : words)
  }

  /// A name as an OSCAL token: letters, digits, `.`, `-` and `_`, not beginning with a digit.
  static func token(_ text: String) -> String {
    var token = ""
    for character in text.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber || character == "." {
        token.append(character)
      } else if !token.hasSuffix("-"), !token.isEmpty {
        token.append("-")
      }
    }
    while token.hasSuffix("-") { token.removeLast() }
    return token.first?.isLetter == true ? token : "c-\(token)"
  }

  /// A UUID of the form of version 5 from a name.
  private static func identifier(_ name: String) -> JSONValue {
    let digits = Array(Digest.sha256("berth oscal \(name)"))
    func part(_ range: Range<Int>) -> String {
      String(range.compactMap { digits.indices.contains($0) ? digits[$0] : nil })
    }
    return .string(
      "\(part(0..<8))-\(part(8..<12))-5\(part(13..<16))-a\(part(17..<20))-\(part(20..<32))")
  }
}
