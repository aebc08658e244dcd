/// How many requests come at once.
@frozen public enum BatchSize: Sendable, Hashable {
  /// Always the same number, at least 1.
  case constant(Int)
  /// Geometric on 1, 2, ... with a mean of at least 1.
  case geometric(mean: Double)
  /// Every number from one to another, equally likely; at least 1.
  case uniform(Int, Int)

  /// Whether parameters are in range.
  public var isValid: Bool {
    switch self {
    case .constant(let size): size >= 1
    case .geometric(let mean): mean >= 1 && mean < 1e9
    case .uniform(let low, let high): low >= 1 && low <= high && high < 1_000_000_000
    }
  }

  /// The mean size.
  public var mean: Double {
    switch self {
    case .constant(let size): Double(size)
    case .geometric(let mean): mean
    case .uniform(let low, let high): (Double(low) + Double(high)) / 2
    }
  }

  /// One draw; a geometric one by inversion, from the quantile of one uniform number.
  @inlinable func sample(using stream: inout RandomStream) -> Int {
    switch self {
    case .constant(let size): return size
    case .uniform(let low, let high): return low + stream.integer(below: high - low + 1)
    case .geometric(let mean):
      guard mean > 1 else { return 1 }
      let failures = Elementary.log(stream.uniform()) / Elementary.log1p(-1 / mean)
      return 1 + Int(min(failures, 1e15))
    }
  }
}
