extension Catalogue {
  /// This catalogue with the prices and allowances that held on a day.
  ///
  /// An article of which nothing that early is known has no price then: a gap that is told, never a later price.
  ///
  /// O(price rows).
  public func pricedAsOf(_ day: CatalogueDate) -> Catalogue {
    var copy = self
    copy.pricesAsOf = day
    copy.prices = Self.prices(of: histories, on: day)
    return copy
  }
}
