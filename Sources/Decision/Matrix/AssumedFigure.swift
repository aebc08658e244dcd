/// A figure that stands in for one that is not known, so that it is said and not hidden.
public struct AssumedFigure: Sendable, Hashable {
  /// Identifier of the option.
  public var option: String
  /// Name of the criterion.
  public var criterion: String
  /// The figure that was put in.
  public var figure: Double

  /// Joins the parts.
  public init(option: String, criterion: String, figure: Double) {
    self.option = option
    self.criterion = criterion
    self.figure = figure
  }
}
