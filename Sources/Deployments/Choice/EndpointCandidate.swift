public import Documents

/// An endpoint that a model may be called at, or the reason why not.
public struct EndpointCandidate: Sendable, Hashable {
  /// `global`, a geography such as `eu`, or a region: the region its tokens are priced in.
  public var endpoint: String
  /// Longest prompt and answer together, in tokens; nil when the catalogue does not say.
  public var contextTokens: Double?
  /// Row that says that it is offered.
  public var reference: CatalogueReference
  /// Why it is out; nil when it is admissible.
  public var refusal: String?
  /// What puts it out; nil when it is admissible.
  public var refusalKind: RefusalKind?
}
