extension Catalogue {
  /// Why a key has no price, a clause without a full stop: an unknown service, an article nobody prices, or a region
  /// without price.
  ///
  /// O(price keys).
  public func reason(withoutPrice key: TariffKey) -> String {
    guard service(key.service) != nil else {
      return "the catalogue has no service `\(key.service)`"
    }
    let begin = histories[key]?["on_demand"]?.begin
    if let begin, let day = pricesAsOf, begin > day {
      return "`\(key.sku)` in `\(key.region)` has prices from \(begin) on, none of \(day)"
    }
    let regions = tariffs(service: key.service)
      .filter { $0.key.sku == key.sku && $0.key.meter == key.meter }.map(\.key.region)
    guard !regions.isEmpty else {
      return "the catalogue has no price of `\(key.service)` for `\(key.sku)` per \(key.meter)"
    }
    return "`\(key.sku)` has a price in \(regions.joined(separator: ", ")), none in "
      + "`\(key.region)`, and no region with a price stands in for it"
  }
}
