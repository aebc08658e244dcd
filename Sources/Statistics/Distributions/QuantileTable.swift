/// A distribution given by its quantiles, straight lines between them.
///
/// What no family of curves describes, such as token counts with a hard limit, is described by this.
public struct QuantileTable: Distribution, Hashable {
  /// One quantile: a fraction of the draws lies at or below the value.
  public struct Point: Sendable, Hashable {
    /// From 0 to 1.
    public var fraction: Double
    /// The quantile, in the unit of the samples.
    public var value: Double

    /// Creates a quantile.
    public init(fraction: Double, value: Double) {
      self.fraction = fraction
      self.value = value
    }
  }

  /// The quantiles, from fraction 0 to fraction 1.
  public let points: [Point]

  /// Nil unless fractions rise from 0 to 1 and values never fall, all finite.
  public init?(_ points: [Point]) {
    guard let first = points.first, let last = points.last, first.fraction == 0,
      last.fraction == 1
    else { return nil }
    for point in points where !point.value.isFinite { return nil }
    for (lower, upper) in zip(points, points.dropFirst()) {
      guard lower.fraction < upper.fraction, lower.value <= upper.value else { return nil }
    }
    self.points = points
  }

  /// The mean of the straight lines: each contributes its middle.
  public var mean: Double {
    var sum = 0.0
    for (lower, upper) in zip(points, points.dropFirst()) {
      sum += (upper.fraction - lower.fraction) * (lower.value + upper.value) / 2
    }
    return sum
  }

  /// The variance of the straight lines.
  public var variance: Double {
    var square = 0.0
    for (lower, upper) in zip(points, points.dropFirst()) {
      let (a, b) = (lower.value, upper.value)
      square += (upper.fraction - lower.fraction) * (a * a + a * b + b * b) / 3
    }
    return max(0, square - mean * mean)
  }

  /// One draw, by inversion of one uniform number.
  public func sample(using stream: inout RandomStream) -> Double { quantile(stream.uniform()) }

  /// The quantile; O(log points).
  public func quantile(_ fraction: Double) -> Double {
    guard fraction >= 0, fraction <= 1 else { return Double.nan }
    var low = 0
    var high = points.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if points[middle].fraction <= fraction { low = middle } else { high = middle }
    }
    let (a, b) = (points[low], points[high])
    let width = b.fraction - a.fraction
    guard width > 0 else { return a.value }
    return a.value + (b.value - a.value) * ((fraction - a.fraction) / width)
  }

  /// At most `count` quantiles of sorted samples, chosen so that few straight lines follow them closely.
  ///
  /// Begins with the ends and the fractions asked for, then splits the stretch with the largest area between line
  /// and samples where they are furthest apart. Fractions are written to four digits of a percent. Nil for no
  /// samples; O(count × samples).
  public init?(sorted samples: [Double], keeping fractions: [Double], atMost count: Int) {
    guard let first = samples.first, let last = samples.last else { return nil }
    guard samples.count > 1, last > first else {
      self.init([Point(fraction: 0, value: first), Point(fraction: 1, value: last)])
      return
    }
    let top = Double(samples.count - 1)
    func point(_ fraction: Double) -> Point {
      let place = fraction * top
      let index = min(max(Int(place), 0), samples.count - 2)
      let part = place - Double(index)
      return Point(
        fraction: fraction,
        value: samples[index] + (samples[index + 1] - samples[index]) * part)
    }
    var points = ([0, 1] + fractions.filter { $0 > 0 && $0 < 1 }).sorted().map(point)
    var worst: [(area: Double, fraction: Double)] = []
    func deviation(_ a: Point, _ b: Point) -> (area: Double, fraction: Double) {
      let from = min(max(Int((a.fraction * top).rounded(.up)), 0), samples.count - 1)
      let to = min(max(Int(b.fraction * top), 0), samples.count - 1)
      guard from < to else { return (0, a.fraction) }
      let slope = (b.value - a.value) / (b.fraction - a.fraction)
      var area = 0.0
      var largest = (distance: 0.0, index: from)
      for index in from...to {
        let line = a.value + slope * (Double(index) / top - a.fraction)
        let distance = (samples[index] - line).magnitude
        area += distance
        if distance > largest.distance { largest = (distance, index) }
      }
      // A millionth is finer than any trace of this size tells.
      let fraction = (Double(largest.index) / top * 1e6).rounded() / 1e6
      return fraction > a.fraction && fraction < b.fraction ? (area, fraction) : (0, fraction)
    }
    worst = zip(points, points.dropFirst()).map { deviation($0, $1) }
    while points.count < count {
      guard let index = worst.indices.max(by: { worst[$0].area < worst[$1].area }),
        worst[index].area > 0
      else { break }
      points.insert(point(worst[index].fraction), at: index + 1)
      worst[index] = deviation(points[index], points[index + 1])
      worst.insert(deviation(points[index + 1], points[index + 2]), at: index + 1)
    }
    self.init(points)
  }
}
