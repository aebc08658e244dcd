public import Documents

/// A provider's region or a place of one's own.
public struct Region: Sendable, Hashable {
  /// Provider id.
  public var provider: String
  /// The provider's name of it, such as `eu-central-1`; the country code for a place of one's own.
  public var name: String
  /// ISO 3166 alpha-2.
  public var country: String
  /// Degrees north.
  public var latitude: Double
  /// Degrees east.
  public var longitude: Double
  /// Region of `Data/prices` whose prices stand in where this one has none.
  public var geography: String
  /// Row.
  public var reference: CatalogueReference

  /// Creates a region.
  public init(
    provider: String, name: String, country: String, latitude: Double, longitude: Double,
    geography: String, reference: CatalogueReference
  ) {
    self.provider = provider
    self.name = name
    self.country = country
    self.latitude = latitude
    self.longitude = longitude
    self.geography = geography
    self.reference = reference
  }
}
