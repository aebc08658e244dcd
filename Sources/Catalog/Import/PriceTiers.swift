import Documents

/// Tiers of one imported article, checked: they follow each other from zero.
struct PriceTiers {
  /// Tiers in order.
  private(set) var tiers: [ImportedPrice]

  /// Sorts the tiers of one article; the reason when they make no tariff.
  ///
  /// The same tier at the same price twice is one; an open end is closed by the tier that follows. A first tier for nothing
  /// is the free allowance of the catalogue where that is of the same size: the tiers after it then begin at zero, as tiers of
  /// the catalogue do.
  static func checked(_ prices: [ImportedPrice], allowance: Double) -> Result<PriceTiers, Refusal> {
    var tiers: [ImportedPrice] = []
    for price in prices.sorted(by: { ($0.tierFrom, $0.location) < ($1.tierFrom, $1.location) }) {
      guard let last = tiers.last, last.tierFrom == price.tierFrom else {
        tiers.append(price)
        continue
      }
      guard last.price == price.price else {
        return .failure(
          Refusal(
            "the file gives two prices, $\(DecimalPrice.text(last.price)) and $\(DecimalPrice.text(price.price))"
          ))
      }
    }
    for index in tiers.indices.dropLast() where tiers[index].tierTo == nil {
      tiers[index].tierTo = tiers[index + 1].tierFrom
    }
    if let first = tiers.first, first.price == .zero {
      guard tiers.count > 1, let free = first.tierTo, free == allowance else {
        return .failure(
          Refusal(
            tiers.count > 1
              ? "the first tier is free, and the catalogue has no allowance of that size"
              : "a price of zero is not taken for a gift"))
      }
      tiers.removeFirst()
      for index in tiers.indices {
        tiers[index].tierFrom -= free
        tiers[index].tierTo = tiers[index].tierTo.map { $0 - free }
      }
    }
    var end: Double? = 0
    for tier in tiers {
      guard tier.tierFrom == end else {
        return .failure(
          Refusal(
            "the tiers do not follow each other from zero: one begins at \(NumberFormat.plain(tier.tierFrom))"
          ))
      }
      end = tier.tierTo
    }
    return .success(PriceTiers(tiers: tiers))
  }

  /// Why prices make no tariff.
  struct Refusal: Error {
    var reason: String

    init(_ reason: String) { self.reason = reason }
  }
}
