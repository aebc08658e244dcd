public import Documents

/// How far a result moves when one input at a time goes to either end of its range.
public struct Tornado: Sendable, Equatable {
  /// One input's bar.
  public struct Bar: Sendable, Equatable {
    /// Place of the input.
    public var input: Int
    /// Result with the input at its low end.
    public var atLow: Double
    /// Result with the input at its high end.
    public var atHigh: Double

    /// Distance between both.
    public var swing: Double { (atHigh - atLow).magnitude }
  }

  /// Result with every input at its likely value.
  public let base: Double
  /// Bars by falling swing; equal ones in the order of the inputs.
  public let bars: [Bar]

  /// Evaluates a function 2 × inputs + 1 times.
  public init(_ inputs: [UncertainNumber], _ function: ([Double]) -> Double) {
    let likely = inputs.map(\.likely)
    base = function(likely)
    let all = inputs.indices.map { index in
      var moved = likely
      moved[index] = inputs[index].low
      let low = function(moved)
      moved[index] = inputs[index].high
      return Bar(input: index, atLow: low, atHigh: function(moved))
    }
    bars = all.sorted { ($1.swing, $0.input) < ($0.swing, $1.input) }
  }
}
