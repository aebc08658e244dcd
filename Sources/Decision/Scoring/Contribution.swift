/// What one criterion adds to a score, so that a person can add it up again.
public struct Contribution: Sendable, Hashable {
  /// Name of the criterion.
  public var criterion: String
  /// The figure; nil where it is not known.
  public var figure: Double?
  /// What it is worth, 0...1; nil where it is not known.
  public var value: Double?
  /// Weight as a fraction of all weights.
  public var weight: Double
  /// Points that it adds to the score: 100 × weight × value; 0 where the figure is not known.
  public var points: Double

  /// Joins the parts.
  public init(
    criterion: String, figure: Double?, value: Double?, weight: Double, points: Double
  ) {
    self.criterion = criterion
    self.figure = figure
    self.value = value
    self.weight = weight
    self.points = points
  }
}
