/// A criterion of the headline score: how its figure is computed and where its anchors come from.
public struct CriterionDefinition: Sendable, Hashable {
  /// Name, as `weights` names it.
  public var name: String
  /// Unit of the figure.
  public var unit: String
  /// Figure that is worth nothing.
  public var worst: Double
  /// Figure that is worth everything.
  public var best: Double
  /// Whether less is better.
  public var lowerIsBetter: Bool
  /// Where the anchors come from, one sentence without a full stop.
  public var basis: String

  /// Joins the parts.
  public init(
    name: String, unit: String, worst: Double, best: Double, lowerIsBetter: Bool, basis: String
  ) {
    self.name = name
    self.unit = unit
    self.worst = worst
    self.best = best
    self.lowerIsBetter = lowerIsBetter
    self.basis = basis
  }
}
