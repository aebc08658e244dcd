/// Every load at which the cheaper of two costs changes.
public struct LoadBreakEven: Sendable {
  /// A change of the cheaper one.
  public struct Crossing: Hashable, Sendable {
    /// Runs a month.
    public var runs: Double
    /// Whether the first is the cheaper one above it.
    public var firstIsCheaperAbove: Bool
    /// Whether it stands at a step of capacity rather than where two slopes meet.
    public var isStep: Bool
  }

  /// The crossings, rising.
  public let crossings: [Crossing]
  /// Whether the first is the cheaper one at a single run; nil when both cost the same there.
  public let firstIsCheaperAtOnce: Bool?
  /// Loads up to which was searched.
  public let limit: Double

  /// Searches loads from 1 run to a limit.
  ///
  /// Between two breakpoints of tiers, allowances and steps both costs are straight, so none is missed up to the
  /// number of steps that `LoadCost.breakpoints` lists; shared allowances and tiers over steps are covered by a
  /// geometric grid of 4,000 loads. Nil when either cost is incomplete or the limit is not above 1.
  public init?(_ first: LoadCost, _ second: LoadCost, upTo limit: Double) {
    guard first.isComplete, second.isComplete, limit > 1, limit.isFinite else { return nil }
    self.limit = limit
    var grid = first.breakpoints(upTo: limit) + second.breakpoints(upTo: limit)
    // A step is taken 1 part in 10¹² behind its load (`UsageModel.Stepped.units`).
    grid += grid.map { $0 * (1 + 4e-12) }
    var load = 1.0
    // 4,000 equal ratios from 1 to the limit, by repeated square roots: 2¹² of them.
    var ratio = limit
    for _ in 0..<12 { ratio = ratio.squareRoot() }
    while load < limit, ratio > 1 {
      grid.append(load)
      load *= ratio
    }
    grid.append(limit)
    let loads = grid.filter { $0 >= 1 && $0 <= limit }.sorted()
    func difference(_ runs: Double) -> Double {
      first.dollars(runs: runs) - second.dollars(runs: runs)
    }
    var found: [Crossing] = []
    var before: (runs: Double, value: Double)?
    var start: Bool?
    for runs in loads {
      let value = difference(runs)
      guard value != 0, !value.isNaN else { continue }
      if let before {
        if (before.value < 0) != (value < 0) {
          let isStep = runs <= before.runs * (1 + 5e-12)
          let root =
            isStep
            ? runs : SignChange.roots(on: [before.runs, runs], difference).first ?? runs
          found.append(Crossing(runs: root, firstIsCheaperAbove: value < 0, isStep: isStep))
        }
      } else {
        start = value < 0
      }
      before = (runs, value)
    }
    crossings = found
    firstIsCheaperAtOnce = start
  }
}
