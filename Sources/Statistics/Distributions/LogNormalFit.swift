extension LogNormal {
  /// The lognormal with a median and a 95th percentile; nil unless 0 < p50 <= p95, both finite.
  public init?(p50: Double, p95: Double) {
    self.init(StatedFigures(p50: p50, p95: p95))
  }

  /// The lognormal with a mean and a median; nil unless 0 < p50 <= mean, both finite.
  public init?(mean: Double, p50: Double) {
    self.init(StatedFigures(mean: mean, p50: p50))
  }

  /// The lognormal with a mean and a 95th percentile, of the two that exist the narrower one.
  ///
  /// Nil unless 0 < mean <= p95 <= 3.87 mean: no lognormal has a larger ratio.
  public init?(mean: Double, p95: Double) {
    self.init(StatedFigures(mean: mean, p95: p95))
  }

  /// The lognormal that meets two figures exactly, or more of them in the least-squares sense.
  ///
  /// The residual is the logarithm of fitted over given. Nil when fewer than two figures are given,
  /// one is not positive and finite, percentiles fall, or no lognormal meets the two given.
  public init?(_ figures: StatedFigures) {
    let given = [
      figures.mean, figures.p50, figures.p90, figures.p95, figures.p99, figures.maximum,
    ]
    for case let value? in given where !(value > 0 && value < Double.infinity) { return nil }
    let points = figures.percentiles.map {
      (z: Normal.standardQuantile($0.fraction), y: Elementary.log($0.value))
    }
    for (left, right) in zip(points, points.dropFirst()) where right.y < left.y { return nil }
    guard let first = points.first, let last = points.last else { return nil }
    guard let mean = figures.mean.map(Elementary.log) else {
      guard points.count >= 2, let line = LogNormal.line(through: points) else { return nil }
      self = line
      return
    }
    if points.count == 1 {
      // mean: mu + s^2/2, percentile: mu + z s; the smaller root is the usual shape.
      let excess = first.y - mean
      if first.z == 0 {
        guard excess <= 0 else { return nil }
        self.init(mu: first.y, sigma: Elementary.sqrt(-2 * excess))
      } else {
        let discriminant = first.z * first.z - 2 * excess
        guard excess >= 0, discriminant >= 0 else { return nil }
        let sigma = first.z - Elementary.sqrt(discriminant)
        self.init(mu: first.y - first.z * sigma, sigma: sigma)
      }
      return
    }
    // Three figures or more: Gauss-Newton from the line through the percentiles.
    guard last.z > first.z, var fit = LogNormal.line(through: points) else { return nil }
    for _ in 0..<60 {
      let slopes = points.map { $0.z } + [fit.sigma]
      let residuals =
        points.map { $0.y - fit.mu - $0.z * fit.sigma }
        + [mean - fit.mu - fit.sigma * fit.sigma / 2]
      guard let step = LogNormal.regression(slopes, residuals) else { break }
      let next = LogNormal(mu: fit.mu + step.intercept, sigma: fit.sigma + step.slope)
      let moved = (next.mu - fit.mu).magnitude + (next.sigma - fit.sigma).magnitude
      fit = next
      if moved < 1e-13 { break }
    }
    self = fit
  }

  /// The largest factor, at least 1, by which a given figure and the fit's own differ.
  public func largestDeviation(from figures: StatedFigures) -> Double {
    var worst = figures.percentiles.map {
      (Elementary.log($0.value) - mu - Normal.standardQuantile($0.fraction) * sigma).magnitude
    }
    if let mean = figures.mean {
      worst.append((Elementary.log(mean) - mu - sigma * sigma / 2).magnitude)
    }
    return Elementary.exp(worst.max() ?? 0)
  }

  private static func line(through points: [(z: Double, y: Double)]) -> LogNormal? {
    guard let fit = regression(points.map { $0.z }, points.map { $0.y }) else { return nil }
    return LogNormal(mu: fit.intercept, sigma: fit.slope)
  }

  private static func regression(_ x: [Double], _ y: [Double]) -> (
    intercept: Double, slope: Double
  )? {
    let n = Double(x.count)
    let meanX = x.reduce(0, +) / n
    let meanY = y.reduce(0, +) / n
    var xx = 0.0
    var xy = 0.0
    for (a, b) in zip(x, y) {
      xx += (a - meanX) * (a - meanX)
      xy += (a - meanX) * (b - meanY)
    }
    guard xx > 0 else { return nil }
    return (meanY - xy / xx * meanX, xy / xx)
  }
}
