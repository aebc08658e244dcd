/// Every value of a parameter at which the cheaper of two costs changes.
public struct ParameterBreakEven: Sendable {
  /// A change of the cheaper one.
  public struct Crossing: Hashable, Sendable {
    /// Value of the parameter.
    public var value: Double
    /// Whether the first is the cheaper one above it.
    public var firstIsCheaperAbove: Bool

    /// States a change.
    public init(value: Double, firstIsCheaperAbove: Bool) {
      self.value = value
      self.firstIsCheaperAbove = firstIsCheaperAbove
    }
  }

  /// The crossings, rising.
  public let crossings: [Crossing]
  /// Whether the first is the cheaper one at the lowest value; nil when both cost the same there or have no price.
  public let firstIsCheaperAtLow: Bool?

  /// Crossings that were found elsewhere.
  public init(crossings: [Crossing], firstIsCheaperAtLow: Bool?) {
    self.crossings = crossings
    self.firstIsCheaperAtLow = firstIsCheaperAtLow
  }

  /// Searches between the values of a rising grid; two changes between neighbours are not seen.
  ///
  /// Where both costs are whole numbers of steps the crossing is the first grid value behind it; else it is found to the last
  /// bit. O(grid) calls plus about 60 a crossing.
  public init(
    on grid: [Double], _ first: (Double) -> Double, _ second: (Double) -> Double,
    isContinuous: Bool = true
  ) {
    func difference(_ value: Double) -> Double { first(value) - second(value) }
    var found: [Crossing] = []
    var start: Bool?
    var before: (value: Double, difference: Double)?
    for value in grid {
      let now = difference(value)
      guard !now.isNaN, now != 0 else { continue }
      if let before, (before.difference < 0) != (now < 0) {
        let root =
          isContinuous
          ? SignChange.roots(on: [before.value, value], difference).first ?? value : value
        found.append(Crossing(value: root, firstIsCheaperAbove: now < 0))
      } else if before == nil {
        start = now < 0
      }
      before = (value, now)
    }
    crossings = found
    firstIsCheaperAtLow = start
  }

  /// Equal ratios from one positive value to another.
  public static func geometricGrid(from low: Double, to high: Double, count: Int) -> [Double] {
    guard low > 0, high > low, count > 1 else { return [] }
    // Repeated square roots instead of a power keep the grid the same on every machine.
    var ratio = high / low
    var steps = 1
    while steps < count {
      ratio = ratio.squareRoot()
      steps *= 2
    }
    var grid: [Double] = []
    var value = low
    for _ in 0..<steps {
      grid.append(value)
      value *= ratio
    }
    return grid + [high]
  }
}
