import Catalog
public import Deployments
import Documents

/// One option as written: sites, links, components with their sizing, facts and operations.
public struct OptionSheet: Sendable {
  var option: DeploymentOption

  /// Creates the sheet of an option.
  public init(_ option: DeploymentOption) { self.option = option }

  /// A heading and plain tables within a width; sizing is left out first.
  public func text(width: Int) -> String {
    var parts = [
      "\(option.id): \(option.title) (\(option.strategy.rawValue))\n\(option.summary)",
      PlainTable(
        [
          PlainTable.Column("site"), .init("kind"), .init("provider"), .init("region", priority: 1),
        ],
        rows: option.sites.map { [$0.id, $0.kind.rawValue, $0.provider, Self.region($0)] }
      ).text(width: width),
      PlainTable(
        [
          PlainTable.Column("component"), .init("role"), .init("service"),
          .init("site", priority: 1), .init("sizing", priority: 2, minimum: 16),
        ],
        rows: option.components.map {
          [
            $0.id, $0.role.rawValue, $0.service, $0.site,
            SizingWords.pairs($0.sizing).map { "\($0.key) \($0.text)" }.joined(separator: ", "),
          ]
        }
      ).text(width: width),
    ]
    if !option.links.isEmpty {
      parts.append(
        PlainTable(
          [PlainTable.Column("from"), .init("to"), .init("link")],
          rows: option.links.map { [$0.from, $0.to, $0.service] }
        ).text(width: width))
    }
    if !option.facts.isEmpty {
      parts.append(
        PlainTable(
          [PlainTable.Column("fact"), .init("value")], rows: facts.map { [$0.key, $0.text] }
        ).text(width: width))
    }
    if !option.operations.isEmpty {
      parts.append(
        PlainTable(
          [PlainTable.Column("operations row"), .init("task")],
          rows: option.operations.map { [$0.row, $0.task] }
        ).text(width: width))
    }
    return parts.joined(separator: "\n\n")
  }

  /// The same as an object, without the trailing newline; sizing as texts with units, as an option file has it.
  public var json: String {
    let value = JSONValue.object([
      ("option", .string(option.id)), ("title", .string(option.title)),
      ("strategy", .string(option.strategy.rawValue)), ("summary", .string(option.summary)),
      ("file", .string(option.file)),
      (
        "sites",
        .array(
          option.sites.map {
            .object([
              ("id", .string($0.id)), ("kind", .string($0.kind.rawValue)),
              ("provider", .string($0.provider)), ("region", .optional($0.region)),
            ])
          })
      ),
      (
        "links",
        .array(
          option.links.map {
            .object([
              ("from", .string($0.from)), ("to", .string($0.to)), ("service", .string($0.service)),
            ])
          })
      ),
      (
        "components",
        .array(
          option.components.map { component in
            .object([
              ("id", .string(component.id)), ("role", .string(component.role.rawValue)),
              ("service", .string(component.service)), ("site", .string(component.site)),
              (
                "sizing",
                .object(SizingWords.pairs(component.sizing).map { ($0.key, .string($0.text)) })
              ),
            ])
          })
      ),
      (
        "facts",
        .object(
          option.facts.sorted { $0.key < $1.key }.map { ($0.key, Self.json($0.value.value)) })
      ),
      (
        "operations",
        .array(
          option.operations.map {
            .object([("task", .string($0.task)), ("row", .string($0.row))])
          })
      ),
    ])
    return String(value.text.dropLast())
  }

  private var facts: [(key: String, text: String)] {
    option.facts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value.description) }
  }

  private static func json(_ value: FactValue) -> JSONValue {
    switch value {
    case .bool(let value): .bool(value)
    case .number(let value): .number(value)
    case .text(let value): .string(value)
    case .set(let values): .array(values.map(JSONValue.string))
    }
  }

  private static func region(_ site: Site) -> String {
    site.region
      ?? (site.candidates.isEmpty ? "auto" : "one of \(site.candidates.joined(separator: ", "))")
  }
}
