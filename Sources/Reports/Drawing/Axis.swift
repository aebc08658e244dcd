import Statistics

/// Values along a line of pixels, with round numbers as ticks.
struct Axis {
  /// Smallest and largest value; positive where it is logarithmic.
  let range: ClosedRange<Double>
  /// Pixels of the smallest and the largest value.
  let pixels: (start: Double, end: Double)
  /// Whether equal factors, rather than equal differences, take equal room.
  let isLogarithmic: Bool

  /// An axis; an empty range, or one that a logarithm cannot show, is widened.
  init(
    _ low: Double, _ high: Double, pixels: (start: Double, end: Double),
    isLogarithmic: Bool = false
  ) {
    var (low, high) = (low.isFinite ? low : 0, high.isFinite ? high : 1)
    if isLogarithmic {
      low = max(low, 1e-9)
      high = max(high, low)
      if high < low * 1.01 { (low, high) = (low / 2, high * 2) }
    } else if high <= low {
      high = low + max(abs(low), 1)
    }
    range = low...high
    self.pixels = pixels
    self.isLogarithmic = isLogarithmic
  }

  /// Pixel of a value; one outside the range is put at its end.
  func position(_ value: Double) -> Double {
    let value = min(max(value, range.lowerBound), range.upperBound)
    let share =
      isLogarithmic
      ? Elementary.log(value / range.lowerBound)
        / Elementary.log(range.upperBound / range.lowerBound)
      : (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return pixels.start + (pixels.end - pixels.start) * share
  }

  /// Round values within the range, rising: steps of 1, 2 or 5 times a power of ten, at most eight.
  var ticks: [Double] { isLogarithmic ? decades : steps }

  private var steps: [Double] {
    let span = range.upperBound - range.lowerBound
    var step = Self.powerOfTen(below: span / 6)
    for factor in [1.0, 2, 5, 10] where step * factor >= span / 6 {
      step *= factor
      break
    }
    let first = (range.lowerBound / step).rounded(.up)
    return (0..<12).map { (first + Double($0)) * step }
      .filter { $0 <= range.upperBound + step * 1e-9 }
  }

  private var decades: [Double] {
    for factors in [[1.0, 2, 5], [1, 3], [1]] {
      var ticks: [Double] = []
      var decade = Self.powerOfTen(below: range.lowerBound)
      while decade <= range.upperBound, ticks.count < 40 {
        ticks += factors.map { $0 * decade }.filter { range.contains($0) }
        decade *= 10
      }
      if ticks.count <= 8 || factors.count == 1 { return ticks }
    }
    return []
  }

  /// The largest power of ten that is not above a positive value.
  private static func powerOfTen(below value: Double) -> Double {
    guard value.isFinite, value > 0 else { return 1 }
    var power = 1.0
    while power > value { power /= 10 }
    while power * 10 <= value { power *= 10 }
    return power
  }
}
