/// A choice among numbered things by weight, in constant time (Walker's alias method, Vose 1991).
public struct WeightedChoice: Sendable, Equatable {
  @usableFromInline let thresholds: [Double]
  @usableFromInline let aliases: [Int]

  /// The choice by weights; nil when there is none, one is negative or not finite, or all are zero.
  public init?(weights: [Double]) {
    let total = weights.reduce(0, +)
    guard !weights.isEmpty, total > 0, total.isFinite, weights.allSatisfy({ $0 >= 0 }) else {
      return nil
    }
    var scaled = weights.map { $0 / total * Double(weights.count) }
    var thresholds = [Double](repeating: 1, count: weights.count)
    var aliases = Array(weights.indices)
    var small = weights.indices.filter { scaled[$0] < 1 }
    var large = weights.indices.filter { scaled[$0] >= 1 }
    while let less = small.popLast() {
      guard let more = large.last else { break }
      thresholds[less] = scaled[less]
      aliases[less] = more
      scaled[more] = (scaled[more] + scaled[less]) - 1
      if scaled[more] < 1 {
        large.removeLast()
        small.append(more)
      }
    }
    self.thresholds = thresholds
    self.aliases = aliases
  }

  /// The index of one thing chosen.
  @inlinable public func sample(using stream: inout RandomStream) -> Int {
    let column = stream.integer(below: thresholds.count)
    return stream.uniform() < thresholds[column] ? column : aliases[column]
  }
}
