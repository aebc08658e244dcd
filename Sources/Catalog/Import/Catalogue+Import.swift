import Documents

extension Catalogue {
  /// Free quantity a month of an article's meter; zero where no allowance is known.
  func freeQuantity(of article: ImportedPrice.Article) -> Double {
    guard let unit = UnitRow.index(contents)[article.unit] else { return 0 }
    let key = TariffKey(
      service: article.service, sku: article.sku, region: article.region, meter: unit.meter)
    return (allowances[article.service] ?? []).first { $0.covers(key) }?.quantity ?? 0
  }

  /// How imported tiers stand to the price that holds on a day.
  ///
  /// Prices are compared in the meter, so that another printed unit is no change; a difference below one part in 10⁹ is none.
  func change(
    _ article: ImportedPrice.Article, _ tiers: [ImportedPrice], on day: CatalogueDate
  ) -> PriceChange {
    let units = UnitRow.index(contents)
    var change = PriceChange(article: article, kind: .new, tiers: tiers)
    guard let unit = units[article.unit],
      let history = histories[
        TariffKey(
          service: article.service, sku: article.sku, region: article.region, meter: unit.meter)]?[
          article.term],
      let version = history.version(on: day) ?? history.versions.last
    else { return change }
    let old = version.rows.sorted { $0.tierFrom < $1.tierFrom }
    change.before = old.first.map { $0.tier.unitPrice * unit.factor }
    change.beforeReference = old.first?.tier.reference
    func isSame(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(abs(a), abs(b)) }
    let isUnchanged =
      old.count == tiers.count
      && zip(old, tiers).allSatisfy { old, new in
        isSame(old.tierFrom, new.tierFrom)
          && isSame(old.tier.unitPrice, new.price.dollars / unit.factor)
      }
    change.kind = isUnchanged ? .unchanged : .changed
    return change
  }
}
