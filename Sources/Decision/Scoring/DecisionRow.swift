/// An option with its figures, one a criterion in the criteria's order.
public struct DecisionRow: Sendable, Hashable {
  /// Identifier; breaks ties in the order of a ranking.
  public var id: String
  /// The figures; nil where one is not known.
  public var figures: [Double?]

  /// Joins the parts.
  public init(id: String, figures: [Double?]) {
    self.id = id
    self.figures = figures
  }

  /// The figure of a criterion; nil also where it is missing or not a number.
  func figure(_ index: Int) -> Double? {
    guard figures.indices.contains(index), let figure = figures[index], !figure.isNaN else {
      return nil
    }
    return figure
  }
}
