extension LoadCost {
  /// Figures of one scenario.
  struct Figures {
    var firstMonth = 0.0
    var total = 0.0
    var presentValue = 0.0
  }

  /// Months of a scenario, the same for every option.
  struct Course {
    /// Runs by month.
    var loads: [Double]
    /// Discount by month.
    var discounts: [Double]
    /// Prices by month.
    var prices: [Double]
    /// Σ runs × prices, and the same discounted.
    var pricedRuns: (total: Double, present: Double)

    init(_ horizon: Horizon, runs: Double, growth: Double, discounts: [Double], prices: [Double]) {
      loads = horizon.loads(runs: runs, growth: growth)
      self.discounts = discounts
      self.prices = prices
      pricedRuns = (0, 0)
      for month in loads.indices {
        let runs = loads[month] * prices[month]
        pricedRuns.total += runs
        pricedRuns.present += runs * discounts[month]
      }
    }
  }

  /// Dollars of a month of each group at the likely prices.
  public func amountsByGroup(runs: Double) -> [Double] {
    var left = pools
    return groups.map { group in
      let quantity = group.quantity(runs)
      var free = 0.0
      if let pool = group.pool {
        free = min(left[pool], quantity)
        left[pool] -= free
      }
      return group.amount(quantity, free: free)
    }
  }

  /// Dollars of a month by price source at the likely prices.
  func amounts(runs: Double) -> [Double] {
    var result = [Double](repeating: 0, count: sources.count)
    if !levels.isEmpty {
      for item in levels[level(at: runs)].items { result[item.source] += item.dollars }
    }
    for (group, amount) in zip(groups, amountsByGroup(runs: runs)) {
      result[group.source] += amount
    }
    return result
  }

  /// The months of one scenario, each price multiplied by its draw and token quantities by theirs.
  ///
  /// - Parameters:
  ///   - draws: Draws of all scenarios; those of this one begin at `row`.
  ///   - places: Place of each source's draw in the row.
  ///   - quantities: Place of the draw that multiplies each group's quantity a run; −1 for none.
  func figures(
    _ course: Course, draws: [Double], row: Int, places: [Int], quantities: [Int]
  ) -> Figures {
    guard isComplete else {
      return Figures(firstMonth: .nan, total: .nan, presentValue: .nan)
    }
    var figures = Figures()
    var perRun = 0.0
    var open: [(group: Int, price: Double, quantity: Double)] = []
    for index in groups.indices {
      let price = draws[row + places[groups[index].source]]
      let quantity = quantities[index] < 0 ? 1 : draws[row + quantities[index]]
      if groups[index].isProportional {
        perRun += groups[index].perRun * groups[index].tiers[0].price * price * quantity
      } else {
        open.append((index, price, quantity))
      }
    }
    let loads = course.loads
    figures.firstMonth = perRun * loads[0] * course.prices[0]
    figures.total = perRun * course.pricedRuns.total
    figures.presentValue = perRun * course.pricedRuns.present
    var left = pools
    var held = -1
    var level = 0.0
    var writeOff = 0.0
    for month in loads.indices {
      let load = loads[month]
      var amount = 0.0
      if !levels.isEmpty {
        // What is owned stays when the load falls.
        let needed = max(held, self.level(at: load))
        if needed != held {
          held = needed
          level = 0
          writeOff = 0
          for item in levels[held].items {
            let dollars = item.dollars * draws[row + places[item.source]]
            if item.outlay > 0 { writeOff += dollars } else { level += dollars }
          }
        }
        amount += level
      }
      for pool in pools.indices { left[pool] = pools[pool] }
      for (index, price, factor) in open {
        // Written out here and in `LoadCost+Cash`: a method of the group copies its arrays each time, six times slower.
        var quantity = groups[index].perRun * load * factor
        for step in groups[index].steps { quantity += step.quantity(load) }
        var free = 0.0
        if let pool = groups[index].pool {
          free = min(left[pool], quantity)
          left[pool] -= free
        }
        amount += groups[index].amount(quantity, free: free) * price
      }
      amount = amount * course.prices[month] + writeOff
      if month == 0 { figures.firstMonth += amount }
      figures.total += amount
      figures.presentValue += amount * course.discounts[month]
    }
    return figures
  }
}
