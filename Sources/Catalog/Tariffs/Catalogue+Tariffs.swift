import Documents

extension Catalogue {
  /// What a key costs on demand: the vendor's price for the region, else the vendor's price for every region (`*`),
  /// else the price of a region that stands in, with its uplift; nil when nobody has a price.
  public func tariff(for key: TariffKey) -> Tariff? {
    if let listed = listedTariff(for: key, as: key, basis: .listed, factor: 1) { return listed }
    var everywhere = key
    everywhere.region = "*"
    if let listed = listedTariff(for: everywhere, as: key, basis: .listed, factor: 1) {
      return listed
    }
    guard let provider = services[key.service]?.provider else { return nil }
    for proxy in proxies["\(provider):\(key.region)"] ?? [] {
      var base = key
      base.region = proxy.baseRegion
      let basis = Tariff.Basis.proxy(
        region: proxy.baseRegion, uplift: proxy.uplift, reason: proxy.reference.source)
      if var tariff = listedTariff(
        for: base, as: key, basis: basis, factor: proxy.uplift.likely)
      {
        tariff.proxyReference = proxy.reference
        return tariff
      }
    }
    return nil
  }

  /// Every listed tariff of a service, sorted by key.
  ///
  /// O(keys).
  public func tariffs(service: String) -> [Tariff] {
    prices.keys.filter { $0.service == service }.sorted().compactMap {
      listedTariff(for: $0, as: $0, basis: .listed, factor: 1)
    }
  }

  /// Regions in which a service has any price, sorted.
  ///
  /// O(keys).
  public func pricedRegions(service: String) -> [String] {
    Set(prices.keys.filter { $0.service == service }.map(\.region)).sorted()
  }

  /// Skus of a service in a region, sorted.
  ///
  /// O(keys).
  public func skus(service: String, region: String) -> [String] {
    Set(prices.keys.filter { $0.service == service && $0.region == region }.map(\.sku)).sorted()
  }

  /// The allowance of the latest date among those that hold; the first of several of one date.
  private func allowance(for key: TariffKey) -> AllowanceRow? {
    let day = pricesAsOf ?? CatalogueDate(date)
    var best: AllowanceRow?
    for row in allowances[key.service] ?? [] where row.covers(key) {
      if let from = row.from, let day, from > day { continue }
      guard let known = best else {
        best = row
        continue
      }
      if let from = row.from, known.from.map({ from > $0 }) ?? true { best = row }
    }
    return best
  }

  private func listedTariff(
    for key: TariffKey, as asked: TariffKey, basis: Tariff.Basis, factor: Double
  ) -> Tariff? {
    guard let rows = prices[key]?.filter({ $0.term == "on_demand" }), !rows.isEmpty else {
      return nil
    }
    let sorted = rows.sorted { $0.tierFrom < $1.tierFrom }
    // A first tier that begins above zero leaves the quantity below it without a price.
    guard let first = sorted.first, first.tierFrom == 0 else { return nil }
    // So does a hole between tiers.
    for (row, next) in zip(sorted, sorted.dropFirst()) {
      if let end = row.tierTo, end != next.tierFrom { return nil }
    }
    let tiers = sorted.map { row in
      var tier = row.tier
      tier.unitPrice *= factor
      return tier
    }
    let allowance = allowance(for: asked)
    return Tariff(
      key: asked, tiers: tiers, pricedUpTo: sorted.last?.tierTo,
      freeAllowance: allowance?.quantity ?? 0,
      allowanceReference: allowance?.reference, basis: basis, note: first.note)
  }
}
