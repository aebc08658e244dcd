import Documents

extension InputLayers {
  /// Refuses a quantity beyond what any workload has; what lies there is a typing mistake or a wrong unit, and
  /// would cost a simulation without end.
  ///
  /// - Parameter most: The bound, in the base unit of the quantity; `text` says it with its unit.
  func bounded(_ input: Input?, _ key: String, atMost most: Double, _ text: String) -> Input? {
    guard let input else { return nil }
    guard input.value.high <= most else {
      refuse(key, text)
      return nil
    }
    return input
  }

  /// Refuses a spread of which a figure lies beyond what any workload has.
  func bounded(_ spread: Spread?, _ key: String, atMost most: Double, _ text: String) -> Spread? {
    guard let spread else { return nil }
    let figures = [spread.mean, spread.p50, spread.p95].map(\.value.high) + [spread.max ?? 0]
    guard figures.allSatisfy({ $0 <= most }) else {
      refuse(key, text)
      return nil
    }
    return spread
  }

  private func refuse(_ key: String, _ text: String) {
    let pair = own?.pairs.first { $0.key == key }
    diagnostics.error(
      "range", "`\(key)` is too large: at most \(text)",
      at: pair?.value.location ?? location(of: key))
  }
}
