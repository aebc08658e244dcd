/// What identifies a price: whose service, which article of it, where, and in what it is metered.
public struct TariffKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Service id, such as `aws-lambda`.
  public var service: String
  /// The vendor's article within the service, such as `duration x86`, an instance type or a model.
  public var sku: String
  /// Provider region, a geography (`eu`, `us`), or `global`.
  public var region: String
  /// What is counted.
  public var meter: Meter

  /// Creates a key.
  public init(service: String, sku: String, region: String, meter: Meter) {
    self.service = service
    self.sku = sku
    self.region = region
    self.meter = meter
  }

  /// `service/sku@region per meter`.
  public var description: String { "\(service)/\(sku)@\(region) per \(meter)" }

  /// Orders by service, sku, region, meter.
  public static func < (a: TariffKey, b: TariffKey) -> Bool {
    (a.service, a.sku, a.region, a.meter) < (b.service, b.sku, b.region, b.meter)
  }
}
