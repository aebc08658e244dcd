/// One thing that options are judged by, with the scale on which its figures are worth something.
///
/// The anchors are stated by the workload's profile (its objectives and limits), never taken from
/// the options at hand: then the score of an option depends on its own figures alone, and adding or
/// removing another one cannot turn a ranking over.
public struct Criterion: Sendable, Hashable {
  /// Whether more or less of it is better.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// Cost, latency, work.
    case lowerIsBetter = "lower-is-better"
    /// Quality, reliability.
    case higherIsBetter = "higher-is-better"
  }

  /// Name, such as `cost`.
  public let name: String
  /// Unit of its figures, for the report.
  public let unit: String
  /// Whether more or less is better.
  public let direction: Direction
  /// From figures to values.
  public let scale: ValueScale
  /// How the anchors came about, for the report; empty where nothing is said.
  public let note: String

  /// A criterion with its anchors; nil when they are not finite or stand in the wrong order.
  ///
  /// A logarithmic scale needs positive anchors. Equal anchors are allowed: such a criterion is
  /// worth 1 to every option.
  public init?(
    name: String, unit: String, direction: Direction, worst: Double, best: Double,
    shape: ValueScale.Shape = .linear, note: String = ""
  ) {
    guard worst.isFinite, best.isFinite else { return nil }
    switch direction {
    case .lowerIsBetter: guard best <= worst else { return nil }
    case .higherIsBetter: guard worst <= best else { return nil }
    }
    self.name = name
    self.unit = unit
    self.direction = direction
    self.note = note
    switch shape {
    case .linear: scale = ValueScale(worst: worst, best: best)
    case .logarithmic:
      guard let scale = ValueScale(logarithmicFrom: worst, to: best) else { return nil }
      self.scale = scale
    }
  }
}
