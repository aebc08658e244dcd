/// The weight of one criterion at which a certain option comes first, the others rescaled in proportion.
///
/// The lines of `WeightStability`, asked for any option: at weight t an option scores t·v + (1 − t)·r, with v its value on
/// the criterion and r its score over the rest. It leads a rival on one side of their crossing, so the weights at which it
/// leads all of them are an interval.
public enum WinningWeight {
  /// The nearest weight, 0...1, at which the option is first, alone or tied; nil when there is none, or no such option.
  ///
  /// O(options × criteria).
  public static func nearest(
    of option: String, criterion index: Int, method: AnchoredWeightedSum, rows: [DecisionRow]
  ) -> Double? {
    guard let row = rows.first(where: { $0.id == option }), method.weights.indices.contains(index)
    else { return nil }
    let rest = method.weights.indices.filter { $0 != index }
    let restWeight = rest.reduce(0) { $0 + method.weights[$1] }
    func line(_ row: DecisionRow) -> (onCriterion: Double, onRest: Double) {
      let values = method.values(of: row).map { $0 ?? 0 }
      let sum = rest.reduce(0) { $0 + method.weights[$1] * values[$1] }
      return (values[index], restWeight > 0 ? sum / restWeight : values[index])
    }
    let own = line(row)
    var low = 0.0
    var high = 1.0
    for rival in rows where rival.id != option {
      let other = line(rival)
      let atZero = own.onRest - other.onRest
      let atOne = own.onCriterion - other.onCriterion
      // A tie at the very end, where one criterion is all or nothing, is no win.
      if atZero < 0, atOne <= 0 { return nil }
      if atZero <= 0, atOne < 0 { return nil }
      if atZero >= 0, atOne >= 0 { continue }
      let crossing = atZero / (atZero - atOne)
      if atOne >= 0 { low = max(low, crossing) } else { high = min(high, crossing) }
    }
    // Where two rivals bound it at one point, rounding may cross the ends.
    guard low <= high + 1e-12 else { return nil }
    return min(max(method.weights[index], low), max(low, high))
  }
}
