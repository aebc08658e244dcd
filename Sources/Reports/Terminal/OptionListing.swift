public import Deployments

/// The options there are, one a row, for the terminal or as JSON.
public struct OptionListing: Sendable {
  var options: [DeploymentOption]

  /// Creates the listing of some options, in their order.
  public init(_ options: [DeploymentOption]) { self.options = options }

  /// A plain table within a width; titles are cut first, then left out.
  public func text(width: Int) -> String {
    PlainTable(
      [
        PlainTable.Column("option"), .init("strategy"),
        .init("title", priority: 1, minimum: 20),
      ],
      rows: options.map { [$0.id, $0.strategy.rawValue, $0.title] }
    ).text(width: width)
  }

  /// A list of objects, without the trailing newline.
  public var json: String {
    let value = JSONValue.array(
      options.map {
        .object([
          ("option", .string($0.id)), ("strategy", .string($0.strategy.rawValue)),
          ("title", .string($0.title)), ("summary", .string($0.summary)),
          ("file", .string($0.file)),
        ])
      })
    return String(value.text.dropLast())
  }
}
