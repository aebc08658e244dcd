extension LoadCost {
  /// What is paid in each of some spans of months in one scenario: recurring costs, and purchases when they are made.
  ///
  /// - Parameter ends: Month after the last one of each span, rising.
  func cash(
    _ course: Course, ends: [Int], draws: [Double], row: Int, places: [Int], quantities: [Int]
  ) -> [Double] {
    guard isComplete else { return ends.map { _ in .nan } }
    var result = [Double](repeating: 0, count: ends.count)
    var span = 0
    var held = 0
    var stock: [Int: [(month: Int, outlay: Double)]] = [:]
    for (month, load) in course.loads.enumerated() {
      while span < ends.count, month >= ends[span] { span += 1 }
      guard span < ends.count else { break }
      if !levels.isEmpty { held = max(held, level(at: load)) }
      var recurring = 0.0
      var bought = 0.0
      for item in levels.isEmpty ? [] : levels[held].items {
        let draw = draws[row + places[item.source]]
        guard item.outlay > 0 else {
          recurring += item.dollars * draw
          continue
        }
        let live = (stock[item.source] ?? []).reduce(0) {
          Double(month - $1.month) < item.lifeMonths ? $0 + $1.outlay : $0
        }
        let needed = levels[held].items.reduce(0) {
          $1.source == item.source ? $0 + $1.outlay : $0
        }
        let missing = needed - live
        if missing > 1e-9 * needed {
          stock[item.source, default: []].append((month, missing))
          bought += missing * draw
        }
      }
      var left = pools
      for index in groups.indices {
        let factor = quantities[index] < 0 ? 1 : draws[row + quantities[index]]
        var quantity = groups[index].perRun * load * factor
        for step in groups[index].steps { quantity += step.quantity(load) }
        var free = 0.0
        if let pool = groups[index].pool {
          free = min(left[pool], quantity)
          left[pool] -= free
        }
        recurring +=
          groups[index].amount(quantity, free: free) * draws[row + places[groups[index].source]]
      }
      result[span] += recurring * course.prices[month] + bought
    }
    return result
  }
}
