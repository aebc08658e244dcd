public import Catalog
import Documents

/// A machine with accelerators that somebody rents out by the hour.
public struct AcceleratorOffer: Sendable, Equatable {
  /// The provider's id and the instance's name.
  public var provider: String
  /// The instance's name.
  public var instance: String
  /// The region of the price.
  public var region: String
  /// The accelerator.
  public var accelerator: String
  /// Accelerators of the instance.
  public var count: Int
  /// Dollars an hour, on demand; nil when nobody states a price.
  public var dollarsPerHour: Double?
  /// Where the price comes from.
  public var source: String

  /// An offer.
  public init(
    provider: String, instance: String, region: String, accelerator: String, count: Int,
    dollarsPerHour: Double?, source: String
  ) {
    self.provider = provider
    self.instance = instance
    self.region = region
    self.accelerator = accelerator
    self.count = Swift.max(1, count)
    self.dollarsPerHour = dollarsPerHour
    self.source = source
  }

  /// All priced offers of a catalogue for accelerators of given names, cheapest region of each instance.
  ///
  /// A region given limits the search to it. O(tariffs).
  public static func offers(
    _ catalogue: Catalogue, accelerators: Set<String>, region: String? = nil
  ) -> [AcceleratorOffer] {
    var offers: [AcceleratorOffer] = []
    for service in catalogue.allServices {
      let instances = catalogue.instances(provider: service.provider).filter {
        $0.gpu.map(accelerators.contains) ?? false && $0.gpus > 0
      }
      guard !instances.isEmpty else { continue }
      let tariffs = catalogue.tariffs(service: service.id).filter {
        $0.key.meter == Meter("instance_hour") && (region == nil || $0.key.region == region)
      }
      for instance in instances {
        let priced = tariffs.compactMap { tariff -> AcceleratorOffer? in
          guard tariff.key.sku == instance.name, let tier = tariff.tiers.first,
            tier.unitPrice > 0, let gpu = instance.gpu
          else { return nil }
          return AcceleratorOffer(
            provider: service.provider, instance: instance.name, region: tariff.key.region,
            accelerator: gpu, count: instance.gpus, dollarsPerHour: tier.unitPrice,
            source: tier.reference.source)
        }
        if let cheapest = priced.min(by: {
          ($0.dollarsPerHour ?? 0, $0.region) < ($1.dollarsPerHour ?? 0, $1.region)
        }) {
          offers.append(cheapest)
        }
      }
    }
    return offers
  }
}
