import Artifacts
import Berth
import Documents
import Reports

/// Findings as SARIF 2.1.0, for code review.
enum ImportSARIF {
  static func text(_ findings: [Finding]) -> String {
    var rules: [String] = []
    for finding in findings where !rules.contains(finding.rule) { rules.append(finding.rule) }
    let descriptions = rules.map { rule -> JSONValue in
      let first = findings.first { $0.rule == rule }
      return .object([
        ("id", .string(rule)),
        ("shortDescription", .object([("text", .string(rule.replacing("-", with: " ")))])),
        ("help", .object([("text", .string("Source: \(first?.source ?? "")"))])),
      ])
    }
    return JSONValue.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            (
              "tool",
              .object([
                (
                  "driver",
                  .object([
                    ("name", .string("berth")), ("version", .string(Version.text)),
                    ("rules", .array(descriptions)),
                  ])
                )
              ])
            ),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(findings.map { result($0, rules) })),
          ])
        ])
      ),
    ]).text
  }

  private static func result(_ finding: Finding, _ rules: [String]) -> JSONValue {
    .object([
      ("ruleId", .string(finding.rule)),
      ("ruleIndex", .integer(rules.firstIndex(of: finding.rule) ?? 0)),
      ("level", .string(finding.severity.rawValue)),
      ("message", .object([("text", .string("\(finding.message). Fix: \(finding.fix)."))])),
      ("locations", .array([place(finding.location)])),
      ("relatedLocations", .array(finding.related.map(place))),
    ])
  }

  /// A path as a reference that a URI allows; what it does not allow is written as `%` and two digits.
  static func uri(_ path: String) -> String {
    let allowed = Set("-._~/!$&'()*+,;=@".utf8)
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "") { text, byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || allowed.contains(byte)
      text +=
        isPlain
        ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
  }

  private static func place(_ location: SourceLocation) -> JSONValue {
    .object([
      (
        "physicalLocation",
        .object([
          ("artifactLocation", .object([("uri", .string(uri(location.file)))])),
          (
            "region",
            .object([
              ("startLine", .integer(location.line)), ("startColumn", .integer(location.column)),
            ])
          ),
        ])
      )
    ])
  }
}
