import Statistics

/// What the scenarios of a study came to, option by option.
public struct ScenarioOutcomes: Sendable {
  /// Ids of the options.
  public let ids: [String]
  /// Names of the uncertain inputs.
  public let inputs: [String]
  /// Number of scenarios.
  public let scenarios: Int
  let draws: [Double]
  /// Dollars of the first month, by option and scenario; NaN where something has no price.
  public private(set) var firstMonth: [[Double]]
  /// Dollars over the horizon, undiscounted.
  public private(set) var total: [[Double]]
  /// Present value of the costs.
  public private(set) var presentValue: [[Double]]

  init(ids: [String], inputs: [String], draws: [Double], scenarios: Int) {
    self.ids = ids
    self.inputs = inputs
    self.draws = draws
    self.scenarios = scenarios
    firstMonth = [[Double]](repeating: [], count: ids.count)
    total = firstMonth
    presentValue = firstMonth
  }

  mutating func append(option: Int, firstMonth: Double, total: Double, presentValue: Double) {
    self.firstMonth[option].append(firstMonth)
    self.total[option].append(total)
    self.presentValue[option].append(presentValue)
  }

  /// Share of the scenarios in which one option's present value is below another's; ties count half; nil when either
  /// has no price in some scenario.
  public func probabilityCheaper(_ first: Int, than second: Int) -> Double? {
    guard presentValue.indices.contains(first), presentValue.indices.contains(second),
      scenarios > 0
    else { return nil }
    var wins = 0.0
    for (a, b) in zip(presentValue[first], presentValue[second]) {
      guard !a.isNaN, !b.isNaN else { return nil }
      wins += a < b ? 1 : a == b ? 0.5 : 0
    }
    return wins / Double(scenarios)
  }

  /// Quantiles and upper tail of the present value of an option; nil when it has no price in some scenario.
  public func summary(of option: Int, tail: Double = 0.9) -> (
    p10: Double, p50: Double, p90: Double, conditionalValueAtRisk: Double
  )? {
    guard presentValue.indices.contains(option), !presentValue[option].contains(where: \.isNaN)
    else { return nil }
    let quantiles = Quantiles(presentValue[option])
    guard let low = quantiles.value(0.1), let middle = quantiles.value(0.5),
      let high = quantiles.value(0.9), let beyond = UpperTail(quantiles, beyond: tail)
    else { return nil }
    return (low, middle, high, beyond.mean)
  }

  /// What knowing an input before choosing would save, in dollars of present value, by falling value.
  ///
  /// EVPPI by partition: scenarios are sorted by the input into `bins` equal parts, in each of which the cheapest mean
  /// is chosen. It overstates by noise; figures below the overall value's 1 % say little. Options without a price are
  /// left out; empty with fewer than two options left.
  public func worthMeasuring(bins: Int = 16) -> [(input: String, value: Double)] {
    let open = presentValue.indices.filter { !presentValue[$0].contains(where: \.isNaN) }
    guard open.count > 1, scenarios >= bins, bins > 1 else { return [] }
    let means = open.map { presentValue[$0].reduce(0, +) / Double(scenarios) }
    let now = means.min() ?? 0
    let values = inputs.indices.map { input -> (input: String, value: Double) in
      let order = (0..<scenarios).sorted {
        (draws[$0 * inputs.count + input], $0) < (draws[$1 * inputs.count + input], $1)
      }
      var sum = 0.0
      for bin in 0..<bins {
        let part = order[(bin * scenarios / bins)..<((bin + 1) * scenarios / bins)]
        sum +=
          open.map { option in part.reduce(0) { $0 + presentValue[option][$1] } }.min() ?? 0
      }
      return (inputs[input], max(0, now - sum / Double(scenarios)))
    }
    return values.sorted { ($1.value, $0.input) < ($0.value, $1.input) }
  }

  /// What knowing everything before choosing would save, in dollars of present value.
  public var valueOfPerfectInformation: Double? {
    let open = presentValue.indices.filter { !presentValue[$0].contains(where: \.isNaN) }
    guard let first = open.first, scenarios > 0 else { return nil }
    let now = open.map { presentValue[$0].reduce(0, +) }.min() ?? 0
    let known = (0..<scenarios).reduce(0.0) { sum, scenario in
      sum + open.reduce(presentValue[first][scenario]) { min($0, presentValue[$1][scenario]) }
    }
    return max(0, (now - known) / Double(scenarios))
  }
}
