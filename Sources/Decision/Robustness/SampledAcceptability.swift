public import Statistics

/// Acceptability by random weightings, for any number of criteria.
public enum SampledAcceptability {
  /// Shares over weightings drawn uniformly from the simplex, or from the part where their order
  /// holds.
  ///
  /// Normalised exponentials are uniform on the simplex (Devroye 1986, chapter V); sorting them
  /// gives the part of one order. Nil when the table is empty, ragged or not finite, the constraint
  /// does not fit, or the number of samples is not positive.
  public static func of(
    values: [[Double]], constraint: WeightConstraint = .none, sampleCount: Int,
    stream: RandomStream
  ) -> Acceptability? {
    guard AcceptabilityTally.accepts(values), let criteria = values.first?.count, sampleCount > 0,
      constraint.fits(criteria)
    else { return nil }
    var stream = stream
    var tally = AcceptabilityTally(options: values.count, criteria: criteria)
    for _ in 0..<sampleCount {
      let weights = draw(criteria, constraint, &stream)
      let scores = values.map { row in
        var sum = 0.0
        for index in weights.indices { sum += row[index] * weights[index] }
        return sum
      }
      tally.add(scores: scores, weights: weights, share: 1)
    }
    return tally.acceptability(sampleCount: sampleCount)
  }

  private static func draw(
    _ count: Int, _ constraint: WeightConstraint, _ stream: inout RandomStream
  ) -> [Double] {
    var parts: [Double] = []
    for _ in 0..<count { parts.append(-Elementary.log(stream.uniform())) }
    let sum = parts.reduce(0, +)
    parts = parts.map { $0 / sum }
    guard case .ordered(let order) = constraint else { return parts }
    parts.sort(by: >)
    var weights = parts
    for (place, criterion) in order.enumerated() { weights[criterion] = parts[place] }
    return weights
  }
}
