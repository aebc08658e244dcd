extension DecisionMatrix {
  /// The table of options that may have unknown figures, and what was put in their place.
  ///
  /// As in the headline score an unknown figure counts as bad as the worst anchor, or as the worst
  /// figure present where that is worse still; an infinite one counts as the anchor on its side, or
  /// the figure beyond it. Nil when there is no option or criterion, or when identifiers repeat.
  public static func filled(rows: [DecisionRow], criteria: [Criterion])
    -> (matrix: DecisionMatrix, assumed: [AssumedFigure])?
  {
    var columns: [(worst: Double, best: Double)] = []
    for (index, criterion) in criteria.enumerated() {
      let known = rows.compactMap { $0.figure(index) }.filter(\.isFinite)
      let all = known + [criterion.scale.worst, criterion.scale.best]
      let low = all.min() ?? criterion.scale.worst
      let high = all.max() ?? criterion.scale.worst
      columns.append(criterion.direction == .lowerIsBetter ? (high, low) : (low, high))
    }
    var assumed: [AssumedFigure] = []
    let table = rows.map { row in
      criteria.indices.map { index -> Double in
        if let figure = row.figure(index), figure.isFinite { return figure }
        let isBest: Bool
        if let infinite = row.figure(index) {
          isBest = (infinite > 0) == (criteria[index].direction == .higherIsBetter)
        } else {
          isBest = false
        }
        let figure = isBest ? columns[index].best : columns[index].worst
        assumed.append(
          AssumedFigure(option: row.id, criterion: criteria[index].name, figure: figure))
        return figure
      }
    }
    guard
      let matrix = DecisionMatrix(
        ids: rows.map(\.id), names: criteria.map(\.name),
        directions: criteria.map(\.direction), rows: table)
    else { return nil }
    return (matrix, assumed)
  }
}
