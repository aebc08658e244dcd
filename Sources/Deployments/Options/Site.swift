public import Documents

/// A place: a cloud region, a data centre, an edge location, or somebody's software service.
public struct Site: Sendable, Hashable {
  /// Kind of place.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case cloudRegion = "cloud-region"
    case dataCentre = "data-centre"
    case edge
    case saas
  }

  /// Name within the option.
  public var id: String
  /// Kind of place.
  public var kind: Kind
  /// Provider id; `self` for a data centre or an edge of one's own.
  public var provider: String
  /// Region, or nil for `auto`: the cheapest that residency, availability and prices allow.
  public var region: String?
  /// Regions `auto` may choose from; empty means all the catalogue knows of the provider.
  public var candidates: [String]
  /// Where it is named.
  public var location: SourceLocation?

  /// Creates it from its parts.
  public init(
    id: String, kind: Kind, provider: String, region: String? = nil, candidates: [String] = [],
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.kind = kind
    self.provider = provider
    self.region = region
    self.candidates = candidates
    self.location = location
  }
}
