import Documents

/// Reads a `vms.csv` of SkyPilot's catalogue: one row an instance type, region and zone.
///
/// On-demand prices are the region's; where zones differ, all of them are listed and none is taken. A spot price is the
/// dearest of the region's zones, with the cheapest in its note. An empty price is a type that can only be reserved: it is
/// listed, never zero. Instance types and regions that the catalogue does not know are listed.
struct SkyPilotFeed {
  private static let services = [
    "aws": "aws-ec2", "azure": "azure-vm", "gcp": "gcp-compute-engine",
  ]

  private let catalogue: Catalogue
  private let service: String?

  /// - Parameter service: The service whose instances they are; nil to tell by the folder (`aws/vms.csv`).
  init(_ catalogue: Catalogue, service: String?) {
    self.catalogue = catalogue
    self.service = service
  }

  func read(_ file: SourceFile, into reading: inout FeedReading, diagnostics: Diagnostics) {
    guard
      let table = CSVTable.parse(text: file.text, file: file.path, diagnostics: diagnostics),
      table.require(
        ["InstanceType", "Region", "Price", "SpotPrice"], diagnostics: diagnostics)
    else { return }
    let folders = file.path.split(separator: "/").dropLast().map(String.init)
    guard let service = service ?? folders.last.flatMap({ Self.services[$0] }),
      let provider = catalogue.service(service)?.provider
    else {
      diagnostics.error(
        "skypilot", "it is not said whose prices these are",
        at: SourceLocation(file: file.path, line: 1, column: 1),
        hint:
          "name the service with `--service`, such as `aws-ec2`, or keep SkyPilot's folder `aws/`")
      return
    }
    let regions = Set(catalogue.regions(provider: provider).map(\.name))
    let types = Set(catalogue.instances(provider: provider).map(\.name))
      .union(catalogue.tariffs(service: service).map(\.key.sku))
    var zones = ZonePrices(service: service, file: file)
    for row in table.rows {
      let type = row["InstanceType"] ?? ""
      let region = row["Region"] ?? ""
      let what = "\(type) in \(region)"
      if type.isEmpty {
        reading.leave(
          row["AcceleratorName"] ?? "", at: row.location,
          because: "an accelerator alone; the catalogue prices whole instances")
      } else if !types.contains(type) {
        reading.leave(
          what, at: row.location, because: "\(provider) has no such instance type in the catalogue")
      } else if !regions.contains(region) {
        reading.leave(
          what, at: row.location(of: "Region"),
          because: "\(provider) has no region `\(region)` in the catalogue")
      } else {
        take(row, what, type, region, into: &zones, &reading)
      }
    }
    zones.finish(into: &reading)
  }

  private func take(
    _ row: CSVRow, _ what: String, _ type: String, _ region: String, into zones: inout ZonePrices,
    _ reading: inout FeedReading
  ) {
    for (column, term) in [("Price", "on_demand"), ("SpotPrice", "spot")] {
      let text = row[column] ?? ""
      if text.isEmpty {
        // No spot market is no missing price.
        if term == "on_demand" {
          reading.leave(
            what, at: row.location(of: column), because: "no on-demand price: to be reserved only")
        }
      } else if let price = DecimalPrice.money(text), price > .zero {
        zones.add(price, type, region, term, at: row.location(of: column))
      } else {
        reading.leave(
          "\(what): \(text)", at: row.location(of: column), because: "this is no price")
      }
    }
  }
}
