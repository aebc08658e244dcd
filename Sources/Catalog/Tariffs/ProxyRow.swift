import Documents

/// How much dearer a region is than one whose prices are known.
struct ProxyRow: Sendable {
  var provider: String
  var region: String
  var baseRegion: String
  var uplift: UncertainNumber
  var reference: CatalogueReference

  init?(_ row: Record) {
    guard let low = row.number("low"), let likely = row.number("likely"),
      let high = row.number("high")
    else { return nil }
    provider = row.text("provider")
    region = row.text("region")
    baseRegion = row.text("base_region")
    uplift = UncertainNumber(low: low, likely: likely, high: high)
    reference = row.reference
  }
}
