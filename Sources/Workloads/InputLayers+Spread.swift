import Documents
import Statistics

extension InputLayers {
  private static let figures = ["mean", "p50", "p90", "p95", "p99"]

  /// A lognormal quantity from any two or more of its mean, p50, p90, p95, p99 and max.
  ///
  /// Each end of a range is fitted for itself. A plain value stands for a constant where `constant` allows.
  func spread(_ key: String, _ kind: Quantity, constant: Bool = false, required: Bool = false)
    -> Spread?
  {
    guard let (reader, archetype) = layer(key, required: required), let node = reader.node(key)
    else { return nil }
    let origin = origin(archetype, key, reader)
    if case .scalar = node, constant {
      guard let value = reader.quantity(key, kind, domain: .positive) else { return nil }
      log.add(path(of: key), node.flowText, origin)
      let input = Sourced(value.value, from: origin)
      return Spread(mean: input, p50: input, p95: input)
    }
    guard case .mapping = node else {
      diagnostics.error(
        "type", "`\(key)` varies, so it needs two figures, found \(node.shortDescription)",
        at: node.location, hint: "write `\(key): {p50: … , p95: … }`")
      return nil
    }
    guard let inner = reader.mapping(key) else { return nil }
    if kind == .tokens, inner.has("quantiles") {
      guard let table = quantiles(inner) else { return nil }
      log.add(path(of: key), node.flowText, origin)
      return Spread(table, from: origin)
    }
    var given: [(name: String, value: UncertainNumber)] = []
    for name in Self.figures {
      if let value = inner.quantity(name, kind, domain: .positive) {
        given.append((name, value.value))
      }
    }
    let largest = inner.quantity("max", kind, domain: .positive)?.value
    let written = inner.pairs.filter { Self.figures.contains($0.key) || $0.key == "max" }.count
    guard written == given.count + (largest == nil ? 0 : 1) else { return nil }
    guard isRising(given + (largest.map { [("max", $0)] } ?? []), inner) else { return nil }
    guard given.count + (largest == nil ? 0 : 1) >= 2 else {
      diagnostics.error(
        "spread", "`\(key)` needs two of mean, p50, p90, p95, p99 and max", at: inner.location)
      return nil
    }
    let fits = [\UncertainNumber.low, \.likely, \.high].map { end in
      LogNormal(Self.stated(given, largest, end))
    }
    guard fits.count == 3, let low = fits[0], let likely = fits[1], let high = fits[2] else {
      diagnostics.error(
        "spread", "no lognormal has these figures of `\(key)`", at: inner.location,
        hint: "a mean below the median cannot be met; give p50 and p95 alone")
      return nil
    }
    log.add(path(of: key), node.flowText, origin)
    func figure(_ name: String, _ value: (LogNormal) -> Double) -> Input {
      if let stated = given.first(where: { $0.name == name }) {
        return Sourced(stated.value, from: origin)
      }
      let ends = [low, likely, high].map { Rounding.significant(value($0), digits: 12) }
      // Ends fitted apart can cross where the figures given disagree; the likeliest value stays.
      return Sourced(
        UncertainNumber(low: ends.min() ?? 0, likely: ends[1], high: ends.max() ?? 0), from: origin)
    }
    return Spread(
      mean: figure("mean") { $0.mean }, p50: figure("p50") { $0.median },
      p95: figure("p95") { $0.quantile(0.95) }, max: largest?.likely)
  }

  private static func stated(
    _ given: [(name: String, value: UncertainNumber)], _ largest: UncertainNumber?,
    _ end: KeyPath<UncertainNumber, Double>
  ) -> StatedFigures {
    func value(_ name: String) -> Double? { given.first { $0.name == name }?.value[keyPath: end] }
    return StatedFigures(
      mean: value("mean"), p50: value("p50"), p90: value("p90"), p95: value("p95"),
      p99: value("p99"), maximum: largest?[keyPath: end])
  }

  /// Percentiles rise, and nothing lies above the largest value.
  private func isRising(
    _ figures: [(name: String, value: UncertainNumber)], _ reader: MappingReader
  )
    -> Bool
  {
    var rising = true
    let percentiles = figures.filter { $0.name != "mean" }
    for (lower, upper) in zip(percentiles, percentiles.dropFirst())
    where upper.value.likely < lower.value.likely {
      diagnostics.error(
        "order", "\(upper.name) lies below \(lower.name)", at: reader.location(of: upper.name))
      rising = false
    }
    if let mean = figures.first(where: { $0.name == "mean" }),
      let largest = figures.first(where: { $0.name == "max" }),
      largest.value.likely < mean.value.likely
    {
      diagnostics.error(
        "order", "max lies below the mean", at: reader.location(of: "max"))
      rising = false
    }
    return rising
  }
}
