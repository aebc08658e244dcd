/// Share of the runs that come from a country.
public struct CountryShare: Sendable, Hashable {
  /// ISO 3166 alpha-2.
  public var country: String
  /// Fraction of runs.
  public var share: Double

  /// Joins the parts.
  public init(
    country: String,
    share: Double
  ) {
    self.country = country
    self.share = share
  }
}
