import Catalog
import Documents

/// Carbon of electricity by region, grams CO₂e a kWh: location-based yearly averages.
struct GridCarbon: Sendable {
  private var byRegion: [String: Double] = [:]
  private var byCountry: [String: Double] = [:]

  /// Reads `Data/carbon/grid.csv`; empty when the catalogue has no such file.
  init(_ catalogue: Catalogue) {
    for file in catalogue.textFiles(under: "carbon") where file.path.hasSuffix("grid.csv") {
      let diagnostics = Diagnostics()
      guard let table = CSVTable.parse(text: file.text, file: file.path, diagnostics: diagnostics)
      else { continue }
      for row in table.rows {
        guard let name = row["region"], let text = row["g_per_kwh"], let grams = Double(text)
        else { continue }
        byRegion[name] = grams
        if name.hasPrefix("country:") { byCountry[String(name.dropFirst(8))] = grams }
      }
    }
  }

  /// Grams a kWh where a region's servers stand; its country's where the region has no row.
  func grams(of region: Region) -> Double? {
    byRegion["\(region.provider):\(region.name)"] ?? byCountry[region.country]
  }
}
