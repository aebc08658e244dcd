import Catalog
import Documents

/// A usage line as a usage file states it.
struct StatedUsage {
  var provider: String?
  var line: Usage.Line
  var periods: Int

  /// Reads a line; nil, with errors, when it is not whole.
  ///
  /// `count` records of size `quantity` are each rounded up as their tariff says; then they add up.
  init?(_ reader: MappingReader, tariffs: [StatedTariff]) {
    let provider = reader.string("provider")
    let service = reader.string("service", required: true)
    let sku = reader.string("sku")
    let meter = reader.string("meter", required: true)
    let region = reader.string("region")
    let quantity = reader.exactQuantity("quantity", .count, required: true)
    let count = reader.exactQuantity("count", .count)
    let periods = reader.int("periods", in: 1...100_000)
    let component = reader.string("component")
    let note = reader.string("note")
    guard let service, let meter, let quantity else { return nil }
    let key = TariffKey(
      service: service.value, sku: sku?.value ?? "", region: region?.value ?? "*",
      meter: Meter(meter.value))
    var everywhere = key
    everywhere.region = "*"
    let tariff =
      tariffs.first { $0.tariff.key == key } ?? tariffs.first { $0.tariff.key == everywhere }
    let size = tariff?.increment.billed(quantity.value) ?? quantity.value
    self.provider = provider?.value
    line = Usage.Line(
      key: key, quantity: size * (count?.value ?? 1), component: component?.value ?? "",
      derivation: note?.value ?? "")
    self.periods = periods?.value ?? 1
  }
}
