/// Latin hypercube samples: in every dimension one point in each of n equal strata.
///
/// McKay, Beckman and Conover, Technometrics 21 (1979).
public enum LatinHypercube {
  /// `count` points with jitter inside their strata, each coordinate in (0, 1).
  public static func points(
    _ count: Int, dimensions: Int, using stream: inout RandomStream
  ) -> [[Double]] {
    guard count > 0, dimensions > 0 else { return [] }
    var result = [[Double]](repeating: [], count: count)
    for _ in 0..<dimensions {
      var order = Array(0..<count)
      for place in stride(from: count - 1, to: 0, by: -1) {
        order.swapAt(place, stream.integer(below: place + 1))
      }
      for (point, stratum) in order.enumerated() {
        result[point].append((Double(stratum) + stream.uniform()) / Double(count))
      }
    }
    return result
  }
}
