/// Sums over weightings what each of them says about ranks, first places and pairs.
struct AcceptabilityTally {
  private var ranks: [[Double]]
  private var pairs: [[Double]]
  private var firstWeights: [[Double]]
  private var firstShares: [Double]
  private var total = 0.0

  init(options: Int, criteria: Int) {
    ranks = (0..<options).map { _ in [Double](repeating: 0, count: options) }
    pairs = ranks
    firstWeights = ranks.map { _ in [Double](repeating: 0, count: criteria) }
    firstShares = [Double](repeating: 0, count: options)
  }

  /// Adds weightings that all order the options as these scores do.
  ///
  /// `share` is how much they count, `weights` their mean.
  mutating func add(scores: [Double], weights: [Double], share: Double) {
    total += share
    let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count,
        scores[order[end - 1]] - scores[order[end]] <= Places.tolerance
      { end += 1 }
      let part = share / Double(end - start)
      for option in order[start..<end] {
        for rank in start..<end { ranks[option][rank] += part }
        for other in order[start..<end] where other != option { pairs[option][other] += share / 2 }
        for other in order[end...] { pairs[option][other] += share }
      }
      if start == 0, end == 1 {
        firstShares[order[0]] += share
        for (index, weight) in weights.enumerated() {
          firstWeights[order[0]][index] += share * weight
        }
      }
      start = end
    }
  }

  /// The shares; nil when nothing was added.
  func acceptability(sampleCount: Int?) -> Acceptability? {
    guard total > 0 else { return nil }
    return Acceptability(
      rankAcceptability: ranks.map { $0.map { $0 / total } },
      centralWeights: firstShares.enumerated().map { option, share in
        share > 0 ? firstWeights[option].map { $0 / share } : nil
      },
      pairwiseWinning: pairs.map { $0.map { $0 / total } }, sampleCount: sampleCount)
  }

  /// Whether a table of values can be judged.
  static func accepts(_ values: [[Double]]) -> Bool {
    guard let criteria = values.first?.count, criteria > 0 else { return false }
    return values.allSatisfy { $0.count == criteria && $0.allSatisfy(\.isFinite) }
  }
}
