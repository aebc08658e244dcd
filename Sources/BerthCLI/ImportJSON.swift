import Artifacts
import Deployments
import Documents
import Reports

/// An imported design as JSON.
enum ImportJSON {
  static func text(_ design: ImportedDesign, assumptions: [String]) -> String {
    value(design, assumptions: assumptions).text
  }

  /// The design as a value.
  static func value(_ design: ImportedDesign, assumptions: [String]) -> JSONValue {
    JSONValue.object([
      ("schema", .string("berth-import-2")), ("kind", .string(design.kind.rawValue)),
      ("name", .optional(design.name)),
      ("files", .array(design.files.map(JSONValue.string))),
      ("parts", .array(design.parts.map(part))),
      (
        "joined",
        .array(
          design.joined.map { part in
            .object([
              ("name", .string(part.name)), ("location", place(part.location)),
              ("owner", .string(part.owner)),
            ])
          })
      ),
      (
        "unplaced",
        .array(
          design.unplaced.map { part in
            .object([
              ("name", .string(part.name)), ("image", .optional(part.image)),
              ("location", place(part.location)), ("reason", .string(part.reason)),
            ])
          })
      ),
      ("findings", .array(design.findings.map(finding))),
      ("assumptions", .array(assumptions.map(JSONValue.string))),
    ])
  }

  private static func part(_ part: ImportedPart) -> JSONValue {
    .object([
      ("id", .string(part.id)), ("name", .string(part.name)), ("image", .optional(part.image)),
      ("role", .string(part.role.rawValue)), ("service", .string(part.service)),
      ("replicas", .integer(part.replicas)), ("vcpu", .optional(part.vcpu)),
      ("memory_gib", .optional(part.memoryGiB)), ("gpus", .optional(part.gpus)),
      ("reserves_gpu", .bool(part.reservesGPU)), ("timeout_s", .optional(part.timeout)),
      ("site", .string(part.site)), ("location", place(part.location)),
      ("placed_by", .string(part.placement.reason)),
      ("confidence", .string(part.placement.confidence.rawValue)),
    ])
  }

  private static func finding(_ finding: Finding) -> JSONValue {
    .object([
      ("rule", .string(finding.rule)), ("severity", .string(finding.severity.rawValue)),
      ("message", .string(finding.message)), ("location", place(finding.location)),
      ("related", .array(finding.related.map(place))), ("fix", .string(finding.fix)),
      ("source", .string(finding.source)),
    ])
  }

  static func place(_ location: SourceLocation) -> JSONValue {
    .object([
      ("file", .string(location.file)), ("line", .integer(location.line)),
      ("column", .integer(location.column)),
    ])
  }
}
