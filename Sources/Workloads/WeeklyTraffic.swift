import Documents

/// When runs arrive: a rate for each hour of the week, and gaps of a stated variation within the hour.
///
/// Hours are the users' local hours; a workload has one time zone, so users of several zones peak together.
public struct WeeklyTraffic: Sendable, Hashable {
  /// Runs of an average month.
  public let runsPerMonth: Double
  /// Relative weight of each of the 168 hours from Monday 00:00; mean 1.
  public let hourlyWeights: [Double]
  /// Coefficient of variation of the gaps within an hour; 1 is Poisson.
  public let interarrivalCV: Double

  /// The process of a traffic at its likeliest values.
  public init(_ traffic: Traffic) {
    self.init(
      runsPerMonth: traffic.runsPerMonth.value.likely, hourlyWeights: traffic.hourlyWeights,
      interarrivalCV: traffic.interarrivalCV.value.likely)
  }

  /// The process of the parts given; weights that are no 168 valid ones become flat.
  public init(runsPerMonth: Double, hourlyWeights: [Double], interarrivalCV: Double) {
    self.runsPerMonth = max(0, runsPerMonth)
    self.hourlyWeights = WeeklyShape.normalised(hourlyWeights) ?? WeeklyShape.flat.weights
    self.interarrivalCV = interarrivalCV
  }

  /// Runs per second averaged over the month of 730 hours.
  public var meanRate: Double { runsPerMonth / (WorkloadContext.hoursPerMonth * 3600) }

  /// Runs per second in the busiest hour.
  public var peakRate: Double { meanRate * (hourlyWeights.max() ?? 1) }

  /// Runs per second in an hour of the week, counted from Monday 00:00; hours wrap around.
  public func rate(hourOfWeek hour: Int) -> Double {
    meanRate * hourlyWeights[((hour % 168) + 168) % 168]
  }

  /// At most `count` load levels with their weights, quietest first.
  ///
  /// The busiest level is always one of its own. The others are each level that occurs or, when there are
  /// more than fit, groups of neighbouring levels with about the same number of runs, at the group's mean
  /// rate. Hours without traffic belong to none.
  public func strata(atMost count: Int = 5) -> [LoadStratum] {
    let hours = hourlyWeights.indices.filter { hourlyWeights[$0] > 0 }
      .sorted { (hourlyWeights[$0], $0) < (hourlyWeights[$1], $1) }
    var levels: [[Int]] = []
    for hour in hours {
      if let last = levels.last?.first, hourlyWeights[hour] <= hourlyWeights[last] * (1 + 1e-9) {
        levels[levels.count - 1].append(hour)
      } else {
        levels.append([hour])
      }
    }
    guard let busiest = levels.popLast() else { return [] }
    let room = max(1, count) - 1
    if levels.count > room { levels = room == 0 ? [] : merged(levels, into: room) }
    return (levels + [busiest]).map(stratum)
  }

  private func merged(_ levels: [[Int]], into count: Int) -> [[Int]] {
    let total = levels.joined().reduce(0) { $0 + hourlyWeights[$1] }
    var groups = [[Int]](repeating: [], count: count)
    var before = 0.0
    for level in levels {
      let runs = level.reduce(0) { $0 + hourlyWeights[$1] }
      // A level goes to the group in which its middle run lies.
      let index = Int(((before + runs / 2) / total * Double(count)).rounded(.down))
      groups[min(max(index, 0), count - 1)].append(contentsOf: level)
      before += runs
    }
    return groups.filter { !$0.isEmpty }
  }

  private func stratum(_ hours: [Int]) -> LoadStratum {
    let sum = hours.reduce(0) { $0 + hourlyWeights[$1] }
    return LoadStratum(
      runsPerSecond: meanRate * sum / Double(hours.count), shareOfRuns: sum / 168,
      shareOfTime: Double(hours.count) / 168, hours: hours.sorted())
  }
}
