import Documents
import Statistics

extension InputLayers {
  /// Fewest and most quantiles of a table.
  private static let counts = 3...200

  /// `quantiles: {0%: 3, 50%: 1469, 100%: 7437}`: fractions of all draws with the value they lie at or below.
  func quantiles(_ reader: MappingReader) -> QuantileTable? {
    guard let table = reader.mapping("quantiles") else { return nil }
    let pairs = reader.pairs.filter { $0.key != "quantiles" }
    for pair in pairs {
      reader.allow(pair.key)
      diagnostics.error(
        "conflict", "`\(pair.key)` and `quantiles` describe the same thing", at: pair.keyLocation,
        hint: "keep one of the two")
    }
    // What follows a wrong quantile is not unknown.
    table.pairs.forEach { table.allow($0.key) }
    var points: [QuantileTable.Point] = []
    for pair in table.pairs {
      guard case .success(let fraction) = Quantity.fraction.parse(pair.key), fraction >= 0,
        fraction <= 1
      else {
        diagnostics.error(
          "quantile", "`\(pair.key)` is no share from 0% to 100%", at: pair.keyLocation)
        return nil
      }
      guard let value = table.exactQuantity(pair.key, .tokens, domain: .nonNegative) else {
        return nil
      }
      if let last = points.last, fraction <= last.fraction || value.value < last.value {
        diagnostics.error(
          "order", "quantiles rise: `\(pair.key)` lies below the one before it",
          at: pair.keyLocation)
        return nil
      }
      points.append(QuantileTable.Point(fraction: fraction, value: value.value))
    }
    guard pairs.isEmpty else { return nil }
    guard Self.counts.contains(points.count), let result = QuantileTable(points),
      points.last.map({ $0.value > 0 }) == true
    else {
      diagnostics.error(
        "quantile", "`quantiles` go from 0% to 100%, with at least one between and at most 200",
        at: table.location, hint: "for example `quantiles: {0%: 3, 50%: 1469, 100%: 7437}`")
      return nil
    }
    return result
  }
}

extension Spread {
  /// What a table of quantiles says.
  init(_ table: QuantileTable, from origin: Origin) {
    func figure(_ value: Double) -> Input {
      Sourced(UncertainNumber(Rounding.significant(value, digits: 12)), from: origin)
    }
    self.init(
      mean: figure(table.mean), p50: figure(table.quantile(0.5)),
      p95: figure(table.quantile(0.95)), max: table.points.last?.value, quantiles: table)
  }
}
