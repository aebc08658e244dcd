/// Real roots of a polynomial between 0 and 1, every one of them.
///
/// The roots of the derivative cut the interval into pieces on which the polynomial is monotone; each piece
/// holds at most one root, found by bisection. O(n³) at worst for degree n.
enum PolynomialRoots {
  /// The distinct roots in (0, 1], rising; a root that is only touched counts once.
  ///
  /// - Parameter coefficients: Constant term first.
  static func inUnitInterval(_ coefficients: [Double]) -> [Double] {
    var trimmed = coefficients
    while trimmed.last == 0 { trimmed.removeLast() }
    guard trimmed.count > 1 else { return [] }
    // Turning points of the highest derivative first, then down to the polynomial itself.
    var chain = [trimmed]
    while let last = chain.last, last.count > 2 {
      // Divided by the degree, so that no coefficient grows.
      let degree = Double(last.count - 1)
      chain.append((1..<last.count).map { last[$0] * (Double($0) / degree) })
    }
    var turning: [Double] = []
    for polynomial in chain.reversed() { turning = roots(of: polynomial, between: turning) }
    return turning.filter { $0 > 0 }
  }

  private static func roots(of polynomial: [Double], between turning: [Double]) -> [Double] {
    let ends = [0] + turning.filter { $0 > 0 && $0 < 1 } + [1]
    let signs = ends.map { sign(polynomial, at: $0) }
    var found: [Double] = []
    for index in ends.indices {
      if signs[index] == 0 { found.append(ends[index]) }
      guard index + 1 < ends.count, signs[index] * signs[index + 1] < 0 else { continue }
      found.append(bisect(polynomial, ends[index], ends[index + 1], below: signs[index]))
    }
    return found
  }

  /// −1, 0 or 1; 0 where the value drowns in the rounding of its own terms.
  private static func sign(_ polynomial: [Double], at x: Double) -> Int {
    var value = 0.0
    var size = 0.0
    for coefficient in polynomial.reversed() {
      value = value * x + coefficient
      size = size * x + coefficient.magnitude
    }
    if value.magnitude <= 4e-16 * size { return 0 }
    return value > 0 ? 1 : -1
  }

  private static func bisect(
    _ polynomial: [Double], _ low: Double, _ high: Double, below: Int
  ) -> Double {
    var low = low
    var high = high
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return low }
      let value = polynomial.reversed().reduce(0) { $0 * middle + $1 }
      if value == 0 { return middle }
      if (value > 0) == (below > 0) { low = middle } else { high = middle }
    }
  }
}
