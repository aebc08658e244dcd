import Catalog
public import Documents
import Statistics

/// Thousands of cash flows of several options under the same draws of load, growth and prices.
///
/// Load, growth and every price are independent; one price errs by the same share in all months and in all options
/// that use it. Ranges are triangles through their P10 and P90 (`TriangularInput`). Points are Sobol's, scrambled;
/// the inputs of the largest bands have a coordinate of their own, any beyond the sequence's dimensions takes ordinary random
/// numbers. Growth is drawn once and holds for every month; what is owned steps up with the load and stays when it falls.
/// Token counts change the quantities that are billed by token, not the servers that generate them.
public struct ScenarioStudy: Sendable {
  /// An option under study.
  public struct Option: Sendable {
    /// Id for people.
    public var id: String
    /// Its cost by load.
    public var cost: LoadCost
    /// Paid before the first month, in dollars.
    public var oneOff: Double

    /// Joins the parts.
    public init(id: String, cost: LoadCost, oneOff: Double = 0) {
      self.id = id
      self.cost = cost
      self.oneOff = oneOff
    }
  }

  /// Something that multiplies the quantities a run of some meters.
  public struct Driver: Sendable {
    /// Its name.
    public var name: String
    /// Its band relative to its likely value.
    public var relative: UncertainNumber
    /// Meters that are proportional to it.
    public var meters: [String]

    /// Joins the parts.
    public init(name: String, relative: UncertainNumber, meters: [String]) {
      self.name = name
      self.relative = relative
      self.meters = meters
    }
  }

  /// Name of every uncertain input: `runs_per_month`, `growth_per_month`, drivers, then prices by falling band.
  public let inputs: [String]
  let options: [Option]
  let horizon: Horizon
  let laws: [TriangularInput]
  let ranges: [UncertainNumber]
  /// Places of an option's price sources among the inputs.
  let places: [[Int]]
  /// Place of the driver of an option's groups among the inputs; −1 for none.
  let quantities: [[Int]]

  /// Prepares a study without ramp, price change or drivers; nil as below.
  public init?(
    options: [Option], runs: UncertainNumber, growth: UncertainNumber, months: Int,
    discountRate: Double
  ) {
    guard let horizon = Horizon(months: months, discountRate: discountRate) else { return nil }
    self.init(options: options, runs: runs, growth: growth, horizon: horizon)
  }

  /// Prepares a study; nil for a growth at or below −100 %, a negative load, or no option.
  ///
  /// - Parameters:
  ///   - runs: Runs of the first month.
  ///   - growth: Growth a month.
  ///   - drivers: What multiplies quantities beside the load.
  public init?(
    options: [Option], runs: UncertainNumber, growth: UncertainNumber, horizon: Horizon,
    drivers: [Driver] = []
  ) {
    guard !options.isEmpty, growth.low > -1, runs.low >= 0 else { return nil }
    var order: [String: Int] = [:]
    var found: [(id: String, range: UncertainNumber, weight: Double)] = []
    for option in options {
      let amounts = option.cost.amounts(runs: runs.likely)
      for (source, amount) in zip(option.cost.sources, amounts) {
        let weight = amount * (source.relative.high - source.relative.low)
        if let index = order[source.id] {
          found[index].weight = max(found[index].weight, weight)
        } else {
          order[source.id] = found.count
          found.append((source.id, source.relative, weight))
        }
      }
    }
    found.sort { ($1.weight, $0.id) < ($0.weight, $1.id) }
    for (index, item) in found.enumerated() { order[item.id] = index + 2 + drivers.count }
    inputs = ["runs_per_month", "growth_per_month"] + drivers.map(\.name) + found.map(\.id)
    laws =
      [TriangularInput(runs), TriangularInput(growth)]
      + drivers.map { TriangularInput($0.relative) } + found.map { TriangularInput($0.range) }
    ranges = [runs, growth] + drivers.map(\.relative) + found.map(\.range)
    quantities = options.map { option in
      option.cost.groups.map { group in
        drivers.firstIndex { $0.meters.contains(group.key.meter.rawValue) }.map { $0 + 2 } ?? -1
      }
    }
    places = options.map { $0.cost.sources.map { order[$0.id] ?? 0 } }
    self.options = options
    self.horizon = horizon
  }

  /// Runs the scenarios.
  ///
  /// O(count × options × (prices + months × lines that are not proportional to the load)).
  public func outcomes(count: Int, seed: UInt64) -> ScenarioOutcomes {
    let (scenarios, draws) = draws(count: count, seed: seed)
    var outcomes = ScenarioOutcomes(
      ids: options.map(\.id), inputs: inputs, draws: draws, scenarios: scenarios)
    each(scenarios, draws) { course, row in
      for (index, option) in options.enumerated() {
        let figures = option.cost.figures(
          course, draws: draws, row: row, places: places[index], quantities: quantities[index])
        outcomes.append(
          option: index, firstMonth: figures.firstMonth, total: figures.total + option.oneOff,
          presentValue: figures.presentValue + option.oneOff)
      }
    }
    return outcomes
  }

  /// What an option pays in spans of months, purchases included, by span and scenario; what is paid once is in the first.
  ///
  /// - Parameter ends: Month after the last one of each span, rising.
  public func cash(of option: Int, ends: [Int], count: Int, seed: UInt64) -> [[Double]] {
    guard options.indices.contains(option) else { return [] }
    let (scenarios, draws) = draws(count: count, seed: seed)
    var result = [[Double]](repeating: [], count: ends.count)
    each(scenarios, draws) { course, row in
      let spans = options[option].cost.cash(
        course, ends: ends, draws: draws, row: row, places: places[option],
        quantities: quantities[option])
      for (span, dollars) in spans.enumerated() {
        result[span].append(dollars + (span == 0 ? options[option].oneOff : 0))
      }
    }
    return result
  }

  private func draws(count: Int, seed: UInt64) -> (scenarios: Int, draws: [Double]) {
    var stream = RandomStream(seed: seed, name: "cost scenarios")
    let dimensions = min(inputs.count, JoeKuoSobol.largestDimension)
    let points =
      JoeKuoSobol(dimensions: dimensions, scrambledBy: &stream)?.coordinates(max(count, 0)) ?? []
    let scenarios = points.count / dimensions
    var draws: [Double] = []
    draws.reserveCapacity(scenarios * inputs.count)
    for scenario in 0..<scenarios {
      for (input, law) in laws.enumerated() {
        draws.append(
          law.value(
            input < dimensions ? points[scenario * dimensions + input] : stream.uniform()))
      }
    }
    return (scenarios, draws)
  }

  private func each(
    _ scenarios: Int, _ draws: [Double], _ body: (LoadCost.Course, _ row: Int) -> Void
  ) {
    let discounts = horizon.discountFactors
    let prices = horizon.priceFactors
    for scenario in 0..<scenarios {
      let row = scenario * inputs.count
      body(
        LoadCost.Course(
          horizon, runs: draws[row], growth: max(draws[row + 1], -1), discounts: discounts,
          prices: prices), row)
    }
  }
}
