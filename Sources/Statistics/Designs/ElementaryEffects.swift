/// Screening of inputs by one-at-a-time steps along random trajectories.
///
/// Morris, Technometrics 33 (1991); mean of the absolute effects: Campolongo et al. (2007).
public struct ElementaryEffects: Sendable, Equatable {
  /// Mean effect of each input, on inputs scaled to 0…1.
  public let mean: [Double]
  /// Mean of the effects' sizes.
  public let meanSize: [Double]
  /// Standard deviation of the effects (n − 1): interactions and curvature.
  public let deviation: [Double]

  /// Estimates from trajectories of D + 1 points, each of which moves one input.
  ///
  /// Nil unless the points are whole trajectories within their bounds.
  ///
  /// - Parameter bounds: Lowest and highest value of each input.
  public init?(points: [[Double]], values: [Double], bounds: [(low: Double, high: Double)]) {
    let dimensions = bounds.count
    guard dimensions > 0, points.count == values.count, !points.isEmpty,
      points.count % (dimensions + 1) == 0, points.allSatisfy({ $0.count == dimensions }),
      bounds.allSatisfy({ $0.high > $0.low })
    else { return nil }
    var effects = [[Double]](repeating: [], count: dimensions)
    for start in stride(from: 0, to: points.count, by: dimensions + 1) {
      for step in start..<(start + dimensions) {
        let moved = (0..<dimensions).filter { points[step][$0] != points[step + 1][$0] }
        guard moved.count == 1, let input = moved.first else { return nil }
        let width = bounds[input].high - bounds[input].low
        let change = (points[step + 1][input] - points[step][input]) / width
        effects[input].append((values[step + 1] - values[step]) / change)
      }
    }
    guard effects.allSatisfy({ !$0.isEmpty }) else { return nil }
    mean = effects.map { $0.reduce(0, +) / Double($0.count) }
    meanSize = effects.map { $0.reduce(0) { $0 + $1.magnitude } / Double($0.count) }
    deviation = effects.map { all in
      guard all.count > 1 else { return 0 }
      let centre = all.reduce(0, +) / Double(all.count)
      return Elementary.sqrt(
        all.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(all.count - 1))
    }
  }
}
