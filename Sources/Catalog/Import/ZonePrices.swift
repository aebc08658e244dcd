import Documents

/// Prices of one instance type in the zones of a region, which the catalogue keeps by region.
struct ZonePrices {
  private struct Key: Hashable {
    var type: String
    var region: String
    var term: String
  }

  private let service: String
  private let file: SourceFile
  private var order: [Key] = []
  private var seen: [Key: [(price: Money, location: SourceLocation)]] = [:]

  init(service: String, file: SourceFile) {
    self.service = service
    self.file = file
  }

  /// Adds the price of a zone.
  mutating func add(
    _ price: Money, _ type: String, _ region: String, _ term: String, at location: SourceLocation
  ) {
    let key = Key(type: type, region: region, term: term)
    if seen[key] == nil { order.append(key) }
    seen[key, default: []].append((price, location))
  }

  /// One price a region: on demand where all zones agree, spot of the dearest zone.
  func finish(into reading: inout FeedReading) {
    for key in order {
      let zones = seen[key] ?? []
      guard let dearest = zones.max(by: { $0.price < $1.price }),
        let cheapest = zones.min(by: { $0.price < $1.price })
      else { continue }
      if key.term == "on_demand", cheapest.price != dearest.price {
        for zone in zones {
          reading.leave(
            "\(key.type) in \(key.region): $\(DecimalPrice.text(zone.price))", at: zone.location,
            because: "zones of one region differ on demand")
        }
        continue
      }
      reading.seen += zones.count - 1
      reading.take(
        ImportedPrice(
          article: .init(
            service: service, sku: key.type, region: key.region, unit: "instance-hour",
            term: key.term),
          price: dearest.price, source: "SkyPilot catalogue \(FileName.last(of: file.path))",
          confidence: .medium,
          notes: cheapest.price == dearest.price
            ? "" : "the dearest zone; the cheapest costs $\(DecimalPrice.text(cheapest.price))",
          location: dearest.location))
    }
  }
}
