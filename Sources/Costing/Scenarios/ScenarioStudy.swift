public import Documents
import Statistics

/// Thousands of cash flows of several options under the same draws of load, growth and prices.
///
/// Load, growth and every price are independent; one price errs by the same share in all months and in all options
/// that use it. Ranges are triangles through their P10 and P90 (`TriangularInput`). Points are Sobol's, scrambled;
/// the 126 prices of the largest bands have a coordinate of their own, any further one takes ordinary random numbers.
/// What is owned stays as sized. Growth is drawn once and holds for every month.
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

  /// Name of every uncertain input: `runs_per_month`, `growth_per_month`, then prices by falling band.
  public let inputs: [String]
  let options: [Option]
  let months: Int
  let monthlyRate: Double
  let laws: [TriangularInput]
  /// Places of an option's price sources among the inputs.
  let places: [[Int]]

  /// Prepares a study; nil for a discount rate or a growth at or below −100 %, no month, or no option.
  ///
  /// - Parameters:
  ///   - runs: Runs of the first month.
  ///   - growth: Growth a month.
  ///   - discountRate: A year, compounding.
  public init?(
    options: [Option], runs: UncertainNumber, growth: UncertainNumber, months: Int,
    discountRate: Double
  ) {
    guard !options.isEmpty, months > 0, growth.low > -1, runs.low >= 0,
      let rate = Discounting.monthlyRate(yearly: discountRate)
    else { return nil }
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
    for (index, item) in found.enumerated() { order[item.id] = index + 2 }
    inputs = ["runs_per_month", "growth_per_month"] + found.map(\.id)
    laws =
      [TriangularInput(runs), TriangularInput(growth)] + found.map { TriangularInput($0.range) }
    places = options.map { $0.cost.sources.map { order[$0.id] ?? 0 } }
    self.options = options
    self.months = months
    monthlyRate = rate
  }

  /// Runs the scenarios.
  ///
  /// O(count × options × (prices + months × lines that are not proportional to the load)).
  public func outcomes(count: Int, seed: UInt64) -> ScenarioOutcomes {
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
    var outcomes = ScenarioOutcomes(
      ids: options.map(\.id), inputs: inputs, draws: draws, scenarios: scenarios)
    var loads = [Double](repeating: 0, count: months)
    var factors = [Double](repeating: 0, count: months)
    var factor = 1.0
    for month in 0..<months {
      factor /= 1 + monthlyRate
      factors[month] = factor
    }
    for scenario in 0..<scenarios {
      let row = scenario * inputs.count
      var load = draws[row]
      let growth = 1 + max(draws[row + 1], -1)
      for month in 0..<months {
        loads[month] = load
        load *= growth
      }
      for (index, option) in options.enumerated() {
        let figures = option.cost.figures(
          loads: loads, factors: factors, draws: draws, row: row, places: places[index])
        outcomes.append(
          option: index, firstMonth: figures.firstMonth, total: figures.total + option.oneOff,
          presentValue: figures.presentValue + option.oneOff)
      }
    }
    return outcomes
  }
}
