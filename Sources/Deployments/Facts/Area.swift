/// A part of the world as people write it: a country code, `EU`, `EEA`, or a jurisdiction set.
public struct Area: Sendable, Hashable {
  /// The word as written.
  public var name: String
  /// Countries that belong to it, in alphabetical order.
  public var countries: [String]

  /// Reads a word; nil when it is neither a country code nor a set.
  public init?(_ name: String, sets: JurisdictionSets) {
    self.name = name
    let upper = name.uppercased()
    // The sets hold the Union and the Economic Area as one, since chapter V of the GDPR draws no line.
    let aliases = ["EU": "EU_EEA", "EEA": "EU_EEA", "UK": "GB", "USA": "US", "US-CA": "US"]
    for candidate in [upper, aliases[upper]].compactMap(\.self) {
      if let countries = sets.countries(in: candidate), !countries.isEmpty {
        self.countries = countries
        return
      }
    }
    let code = aliases[upper] ?? upper
    guard FieldType.country.value(from: code) != nil else { return nil }
    countries = [code]
  }

  /// Whether it has a country in common with another area.
  public func overlaps(_ other: Area) -> Bool {
    countries.contains(where: other.countries.contains)
  }
}
