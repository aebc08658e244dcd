/// A straight line between two anchors: worth 0 at the worst and beyond, 1 at the best and beyond.
///
/// von Winterfeldt and Edwards, Decision Analysis and Behavioral Research, 1986, chapter 7 (linear value
/// functions with fixed end points).
public struct ValueScale: Sendable, Hashable {
  /// Figure that is worth 0.
  public let worst: Double
  /// Figure that is worth 1.
  public let best: Double

  /// A scale of two finite anchors, in either order.
  public init(worst: Double, best: Double) {
    self.worst = worst
    self.best = best
  }

  /// What a figure is worth, 0...1; nil when it is not a number.
  ///
  /// Where the anchors are equal every figure is worth 1.
  public func value(of figure: Double) -> Double? {
    guard !figure.isNaN else { return nil }
    guard worst != best else { return 1 }
    // Anchors and infinite figures first, so that no quotient of infinities can arise.
    if worst < best {
      if figure <= worst { return 0 }
      if figure >= best { return 1 }
    } else {
      if figure >= worst { return 0 }
      if figure <= best { return 1 }
    }
    // Halving keeps the difference of very large anchors finite.
    return min(1, max(0, (figure / 2 - worst / 2) / (best / 2 - worst / 2)))
  }

  /// The figure that is worth a value, for the question what would have to change.
  public func figure(worth value: Double) -> Double { worst + (best - worst) * value }
}
