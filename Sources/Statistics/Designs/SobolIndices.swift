/// Variance-based sensitivity: which share of a result's variance an input causes.
///
/// Saltelli et al., Comput. Phys. Commun. 181 (2010): first-order indices by their estimator (b), total ones by
/// Jansen's. Values are standardised over all evaluations first.
public struct SobolIndices: Sendable, Equatable {
  /// Share of the variance that goes if the input is known, for each input.
  public let first: [Double]
  /// Share that stays if all but the input are known, for each input.
  public let total: [Double]

  /// Estimates from evaluations in blocks of D + 2: A, A with column 0 … D−1 from B, B.
  ///
  /// Nil for a number of values that is not whole blocks, for no dimension, and for values without variance.
  public init?(blocks values: [Double], dimensions: Int) {
    let size = dimensions + 2
    guard dimensions > 0, !values.isEmpty, values.count % size == 0 else { return nil }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    guard variance > 0, variance.isFinite else { return nil }
    let scale = 1 / Elementary.sqrt(variance)
    let y = values.map { ($0 - mean) * scale }
    let starts = Array(stride(from: 0, to: y.count, by: size))
    let ends = starts.flatMap { [y[$0], y[$0 + size - 1]] }
    let centre = ends.reduce(0, +) / Double(ends.count)
    let spread =
      ends.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(ends.count)
    guard spread > 0 else { return nil }
    let rows = Double(starts.count)
    first = (0..<dimensions).map { input in
      starts.reduce(0) { $0 + y[$1 + size - 1] * (y[$1 + 1 + input] - y[$1]) } / rows / spread
    }
    total = (0..<dimensions).map { input in
      starts.reduce(0) {
        let difference = y[$1] - y[$1 + 1 + input]
        return $0 + difference * difference
      } / rows / 2 / spread
    }
  }

  /// Estimates for a function of the unit cube: the mean over independently scrambled sets of `count` base points.
  ///
  /// The error of one scramble has a heavy tail; a dozen or more tame it. O(replications × count × (D + 2))
  /// evaluations. Nil above 64 inputs, without a replication, or for a function without variance.
  public init?(
    dimensions: Int, count: Int, replications: Int = 1, scrambledBy stream: inout RandomStream,
    _ function: ([Double]) -> Double
  ) {
    guard replications > 0 else { return nil }
    var first = [Double](repeating: 0, count: max(dimensions, 0))
    var total = first
    for _ in 0..<replications {
      guard
        let sequence = JoeKuoSobol(dimensions: 2 * dimensions, scrambledBy: &stream),
        let one = SobolIndices(
          blocks: Self.values(sequence, count, function), dimensions: dimensions)
      else { return nil }
      for input in 0..<dimensions {
        first[input] += one.first[input] / Double(replications)
        total[input] += one.total[input] / Double(replications)
      }
    }
    self.first = first
    self.total = total
  }

  private static func values(
    _ sequence: JoeKuoSobol, _ count: Int, _ function: ([Double]) -> Double
  ) -> [Double] {
    let dimensions = sequence.dimensions / 2
    var values: [Double] = []
    values.reserveCapacity(count * (dimensions + 2))
    for point in sequence.points(count) {
      let a = Array(point[..<dimensions])
      values.append(function(a))
      for input in 0..<dimensions {
        var mixed = a
        mixed[input] = point[dimensions + input]
        values.append(function(mixed))
      }
      values.append(function(Array(point[dimensions...])))
    }
    return values
  }
}
