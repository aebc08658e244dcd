import Documents
import Statistics

extension ScenarioStudy {
  /// Present value of an option's costs at one set of values of the inputs.
  private func presentValue(_ option: Int, _ values: [Double], _ terms: Terms) -> Double {
    let course = LoadCost.Course(
      horizon, runs: values[0], growth: max(values[1], -1), discounts: terms.discounts,
      prices: terms.prices)
    return options[option].cost.figures(
      course, draws: values, row: 0, places: places[option], quantities: quantities[option]
    ).presentValue + options[option].oneOff
  }

  private struct Terms {
    var discounts: [Double]
    var prices: [Double]
  }

  private var terms: Terms {
    Terms(discounts: horizon.discountFactors, prices: horizon.priceFactors)
  }

  /// How far each input alone moves the present value of an option, or the difference to another one; input names by place
  /// in `inputs`.
  ///
  /// Nil for an option that is not there. O(inputs²) at worst.
  public func tornado(of option: Int, against other: Int? = nil) -> Tornado? {
    guard options.indices.contains(option), other.map(options.indices.contains) ?? true else {
      return nil
    }
    let terms = terms
    return Tornado(ranges) { values in
      presentValue(option, values, terms)
        - (other.map { presentValue($0, values, terms) } ?? 0)
    }
  }

  /// First-order and total Sobol indices of the present value of an option by its most moving inputs, the others at their
  /// likely values.
  ///
  /// - Parameters:
  ///   - most: Inputs kept, those of the widest bars.
  ///   - count: Base points of each of 8 scrambles; O(8 × count × (most + 2)) evaluations.
  /// - Returns: Names with indices by falling total index; empty for a value without variance.
  public func sobolIndices(of option: Int, most: Int = 8, count: Int = 512, seed: UInt64) -> [(
    input: String, first: Double, total: Double
  )] {
    guard let tornado = tornado(of: option) else { return [] }
    let kept = tornado.bars.prefix(max(most, 1)).filter { $0.swing > 0 }.map(\.input)
    guard !kept.isEmpty else { return [] }
    let terms = terms
    let likely = ranges.map(\.likely)
    var stream = RandomStream(seed: seed, name: "cost indices")
    let indices = SobolIndices(
      dimensions: kept.count, count: count, replications: 8, scrambledBy: &stream
    ) { point in
      var values = likely
      for (place, input) in kept.enumerated() { values[input] = laws[input].value(point[place]) }
      return presentValue(option, values, terms)
    }
    guard let indices else { return [] }
    return kept.enumerated().map { place, input in
      (inputs[input], indices.first[place], indices.total[place])
    }.sorted { ($1.2, $0.0) < ($0.2, $1.0) }
  }
}
