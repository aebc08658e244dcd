/// The places of options by one number each, ties decided by a tolerance and not by equal bits.
///
/// Numbers tie with their neighbour in order when they differ by no more than the tolerance.
public struct Places: Sendable, Hashable {
  /// Which numbers come first.
  public enum Order: Sendable, Hashable {
    /// Large ones, as of scores.
    case largestFirst
    /// Small ones, as of distances.
    case smallestFirst
  }

  /// Differences up to this much are rounding.
  public static let tolerance = 1e-12

  /// Places from 1 where those that tie share the best: 1, 2, 2, 4.
  public let competition: [Int]
  /// Places from 1 without gaps: 1, 2, 2, 3.
  public let dense: [Int]
  /// Places from 1 where those that tie share the mean: 1, 2.5, 2.5, 4.
  public let average: [Double]
  /// Indices from first to last, those that tie in the order given.
  public let order: [Int]

  /// Orders numbers; one that is not a number comes last.
  public init(_ numbers: [Double], _ direction: Order, tolerance: Double = Places.tolerance) {
    let keys = numbers.map { number -> Double in
      if number.isNaN { return -.infinity }
      return direction == .largestFirst ? number : -number
    }
    var order = keys.indices.sorted { (keys[$1], $0) < (keys[$0], $1) }
    var competition = keys.map { _ in 0 }
    var dense = competition
    var average = keys.map { _ in 0.0 }
    var start = 0
    var group = 0
    while start < order.count {
      var end = start + 1
      while end < order.count,
        keys[order[end - 1]] == keys[order[end]]
          || keys[order[end - 1]] - keys[order[end]] <= tolerance
      {
        end += 1
      }
      order[start..<end].sort()
      group += 1
      for index in order[start..<end] {
        competition[index] = start + 1
        dense[index] = group
        average[index] = Double(start + 1 + end) / 2
      }
      start = end
    }
    self.competition = competition
    self.dense = dense
    self.average = average
    self.order = order
  }

  /// Indices of those that come first.
  public var first: [Int] { competition.indices.filter { competition[$0] == 1 } }
}
