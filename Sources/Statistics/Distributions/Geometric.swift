/// The geometric distribution on 1, 2, 3, …: how many tries until the first success.
@frozen public struct Geometric: Sendable, Equatable {
  /// The probability of success of one try, above 0, at most 1.
  public let probability: Double

  /// The distribution of a mean of at least 1; smaller and NaN means become 1.
  @inlinable public init(mean: Double) { probability = mean > 1 ? 1 / mean : 1 }

  /// The mean number of tries.
  @inlinable public var mean: Double { 1 / probability }

  /// One count, at most 10^15, by inversion.
  @inlinable public func sample(using stream: inout RandomStream) -> Int {
    count(tail: stream.uniform())
  }

  /// The smallest count that is not exceeded with at least the given probability, below 1.
  @inlinable public func quantile(_ fraction: Double) -> Int {
    guard fraction > 0 else { return 1 }
    guard fraction < 1 else { return count(tail: 0x1p-53) }
    // One less where rounding of the ceiling below would add a try.
    return count(tail: (1 - fraction) * (1 + 1e-12))
  }

  @inlinable func count(tail: Double) -> Int {
    guard probability < 1 else { return 1 }
    let tries = Elementary.log(tail) / Elementary.log1p(-probability)
    return 1 + Int(Swift.min(1e15, Swift.max(0, (tries - 0x1p-40).rounded(.down))))
  }
}
