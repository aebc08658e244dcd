public import Documents

/// A model that an API offers under a geography.
public struct ModelEndpoint: Sendable, Hashable {
  /// Service id.
  public var service: String
  /// Catalogue name of the model.
  public var model: String
  /// `global`, a geography such as `eu`, or a region.
  public var endpoint: String
  /// Longest prompt, tokens.
  public var contextTokens: Double?
  /// Longest answer, tokens.
  public var maximumOutputTokens: Double?
  /// Row.
  public var reference: CatalogueReference

  init(_ row: Record) {
    service = row.text("service")
    model = row.text("model")
    endpoint = row.text("endpoint")
    contextTokens = row.number("context_tokens")
    maximumOutputTokens = row.number("max_output_tokens")
    reference = row.reference
  }
}
