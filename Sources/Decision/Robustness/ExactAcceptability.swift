/// Acceptability for three criteria by cutting the triangle of weightings along the lines where two
/// options tie.
///
/// Within a cell the order of the options does not change, so areas and centroids of the cells give
/// all shares.
public enum ExactAcceptability {
  /// The exact shares; nil unless there are three criteria, finite values and a constraint that
  /// fits.
  ///
  /// Work grows with the fourth power of the number of options.
  public static func of(values: [[Double]], constraint: WeightConstraint = .none) -> Acceptability?
  {
    guard AcceptabilityTally.accepts(values), values.first?.count == 3, constraint.fits(3) else {
      return nil
    }
    var cells = [WeightPolygon(constraint)]
    for a in values.indices {
      for b in values.indices where b > a {
        let difference = zip(values[a], values[b]).map { $0 - $1 }
        guard difference.contains(where: { $0 > 0 }), difference.contains(where: { $0 < 0 }) else {
          continue
        }
        cells = cells.flatMap { $0.split(difference) }
      }
    }
    var tally = AcceptabilityTally(options: values.count, criteria: 3)
    for cell in cells {
      guard let (area, centroid) = cell.measure else { continue }
      let scores = values.map { row in zip(row, centroid).reduce(0) { $0 + $1.0 * $1.1 } }
      tally.add(scores: scores, weights: centroid, share: area)
    }
    return tally.acceptability(sampleCount: nil)
  }
}
