import Documents

/// What a reader of a price file found: prices it could place, and everything else.
struct FeedReading: Sendable {
  /// Prices in the catalogue's words, in the order of the file.
  var prices: [ImportedPrice] = []
  /// What has no place.
  var unplaced: [UnplacedItem] = []
  /// Priced things seen: the sum of those placed and those not.
  var seen = 0

  /// Notes a thing that has no place.
  mutating func leave(_ what: String, at location: SourceLocation, because reason: String) {
    seen += 1
    unplaced.append(UnplacedItem(reason: reason, what: what, location: location))
  }

  /// Takes a price.
  mutating func take(_ price: ImportedPrice) {
    seen += 1
    prices.append(price)
  }
}
