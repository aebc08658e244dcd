/// Roots of a function by its changes of sign on a grid.
public enum SignChange {
  /// The roots between neighbours of a rising grid at which the function's sign differs, rising.
  ///
  /// Every one that the grid separates is found; two roots between neighbours are not. Bisection to the last
  /// bit; a grid point at which the function is exactly 0 is a root; NaN is passed over. O(grid) calls plus about 60
  /// a root.
  public static func roots(on grid: [Double], _ function: (Double) -> Double) -> [Double] {
    var found: [Double] = []
    var previous: (x: Double, y: Double)?
    for x in grid {
      let y = function(x)
      guard !y.isNaN else {
        previous = nil
        continue
      }
      if y == 0 {
        found.append(x)
      } else if let before = previous, before.y != 0, (before.y < 0) != (y < 0) {
        found.append(bisect(before.x, x, isNegativeBelow: before.y < 0, function))
      }
      previous = (x, y)
    }
    return found
  }

  private static func bisect(
    _ low: Double, _ high: Double, isNegativeBelow: Bool, _ function: (Double) -> Double
  ) -> Double {
    var low = low
    var high = high
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return middle }
      let value = function(middle)
      if value == 0 { return middle }
      if (value < 0) == isNegativeBelow { low = middle } else { high = middle }
    }
  }
}
