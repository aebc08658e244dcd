extension LoadCost {
  /// Figures of one scenario.
  struct Figures {
    var firstMonth = 0.0
    var total = 0.0
    var presentValue = 0.0
  }

  /// Dollars of a month by price source at the likely prices.
  func amounts(runs: Double) -> [Double] {
    var result = [Double](repeating: 0, count: sources.count)
    for item in owned { result[item.source] += item.dollars }
    var left = pools
    for group in groups {
      let quantity = group.quantity(runs)
      var free = 0.0
      if let pool = group.pool {
        free = min(left[pool], quantity)
        left[pool] -= free
      }
      result[group.source] += group.amount(quantity, free: free)
    }
    return result
  }

  /// The months of one scenario, each price multiplied by its draw.
  ///
  /// - Parameters:
  ///   - loads: Runs by month.
  ///   - factors: Discount factor by month.
  ///   - draws: Draws of all scenarios; those of this one begin at `row`.
  ///   - places: Place of each source's draw in the row.
  func figures(
    loads: [Double], factors: [Double], draws: [Double], row: Int, places: [Int]
  ) -> Figures {
    guard isComplete, let first = loads.first else {
      return Figures(firstMonth: .nan, total: .nan, presentValue: .nan)
    }
    var figures = Figures()
    var perRun = 0.0
    var level = 0.0
    for item in owned { level += item.dollars * draws[row + places[item.source]] }
    for group in groups where group.isProportional {
      perRun += group.perRun * group.tiers[0].price * draws[row + places[group.source]]
    }
    var runs = 0.0
    var discountedRuns = 0.0
    var discountedMonths = 0.0
    for (load, factor) in zip(loads, factors) {
      runs += load
      discountedRuns += load * factor
      discountedMonths += factor
    }
    figures.firstMonth = level + perRun * first
    figures.total = level * Double(loads.count) + perRun * runs
    figures.presentValue = level * discountedMonths + perRun * discountedRuns
    var left = pools
    for month in loads.indices {
      let load = loads[month]
      for pool in pools.indices { left[pool] = pools[pool] }
      var amount = 0.0
      for group in groups where !group.isProportional {
        let quantity = group.quantity(load)
        var free = 0.0
        if let pool = group.pool {
          free = min(left[pool], quantity)
          left[pool] -= free
        }
        amount += group.amount(quantity, free: free) * draws[row + places[group.source]]
      }
      if month == 0 { figures.firstMonth += amount }
      figures.total += amount
      figures.presentValue += amount * factors[month]
    }
    return figures
  }
}
