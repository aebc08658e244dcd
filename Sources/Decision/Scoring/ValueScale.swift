import Statistics

/// A line between two anchors: worth 0 at the worst and beyond, 1 at the best and beyond.
///
/// von Winterfeldt and Edwards, Decision Analysis and Behavioral Research, 1986, chapter 7 (value
/// functions with fixed end points). The line is straight in the figure, or in its logarithm where
/// factors count and not differences, as between 100 ms, 1 s and 10 s.
public struct ValueScale: Sendable, Hashable {
  /// What equal steps of value stand for.
  public enum Shape: String, Sendable, Hashable, CaseIterable {
    /// Equal differences.
    case linear
    /// Equal factors.
    case logarithmic
  }

  /// Figure that is worth 0.
  public let worst: Double
  /// Figure that is worth 1.
  public let best: Double
  /// What equal steps of value stand for.
  public let shape: Shape

  /// A straight scale of two finite anchors, in either order.
  public init(worst: Double, best: Double) {
    self.worst = worst
    self.best = best
    shape = .linear
  }

  /// A logarithmic scale of two anchors, in either order; nil unless both are positive and finite.
  public init?(logarithmicFrom worst: Double, to best: Double) {
    guard worst > 0, best > 0, worst.isFinite, best.isFinite else { return nil }
    self.worst = worst
    self.best = best
    shape = .logarithmic
  }

  /// What a figure is worth, 0...1; nil when it is not a number.
  ///
  /// Where the anchors are equal every figure is worth 1.
  public func value(of figure: Double) -> Double? {
    guard !figure.isNaN else { return nil }
    guard worst != best else { return 1 }
    // Anchors and infinite figures first, so that no quotient of infinities can arise, and no
    // logarithm of a figure that is not positive.
    if worst < best {
      if figure <= worst { return 0 }
      if figure >= best { return 1 }
    } else {
      if figure >= worst { return 0 }
      if figure <= best { return 1 }
    }
    let share: Double
    switch shape {
    case .linear:
      // Halving keeps the difference of very large anchors finite.
      share = (figure / 2 - worst / 2) / (best / 2 - worst / 2)
    case .logarithmic:
      let span = Elementary.log(best) - Elementary.log(worst)
      // Neighbouring doubles can have one logarithm.
      share = span == 0 ? 1 : (Elementary.log(figure) - Elementary.log(worst)) / span
    }
    return min(1, max(0, share))
  }

  /// The figure that is worth a value, for the question what would have to change.
  public func figure(worth value: Double) -> Double {
    switch shape {
    case .linear: worst + (best - worst) * value
    case .logarithmic:
      Elementary.exp(
        Elementary.log(worst) + (Elementary.log(best) - Elementary.log(worst)) * value)
    }
  }
}
