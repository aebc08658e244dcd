import Testing
import Workloads

struct WeeklyTrafficTests {
  @Test(arguments: WeeklyShape.allCases)
  func strataKeepRunsAndTime(_ shape: WeeklyShape) throws {
    let process = WeeklyTraffic(
      runsPerMonth: 2_628_000, hourlyWeights: shape.weights, interarrivalCV: 1)
    #expect(abs(process.meanRate - 1) < 1e-12)
    let strata = process.strata()
    #expect((1...5).contains(strata.count))
    #expect(abs(strata.reduce(0) { $0 + $1.shareOfRuns } - 1) < 1e-12)
    for stratum in strata {
      #expect(
        abs(stratum.runsPerSecond * stratum.shareOfTime - stratum.shareOfRuns) < 1e-12)
    }
    let busiest = try #require(strata.last)
    #expect(abs(busiest.runsPerSecond - process.peakRate) < 1e-12)
    #expect(
      busiest.hours.allSatisfy { abs(process.rate(hourOfWeek: $0) - process.peakRate) < 1e-9 })
  }

  @Test func manyLevelsAreGroupedWithTheBusiestApart() {
    let weights = (0..<168).map { 1 + Double($0) }
    let strata = WeeklyTraffic(runsPerMonth: 1, hourlyWeights: weights, interarrivalCV: 1).strata()
    #expect(strata.count == 5)
    #expect(strata.last?.hours == [167])
    #expect(strata.dropLast().allSatisfy { $0.shareOfRuns > 0.2 && $0.shareOfRuns < 0.3 })
    #expect(zip(strata, strata.dropFirst()).allSatisfy { $0.runsPerSecond < $1.runsPerSecond })
    #expect(
      WeeklyTraffic(runsPerMonth: 1, hourlyWeights: weights, interarrivalCV: 1)
        .strata(atMost: 1).count == 1)
  }

  @Test func hoursWrapAround() {
    let process = WeeklyTraffic(
      runsPerMonth: 100, hourlyWeights: WeeklyShape.officeHours.weights, interarrivalCV: 1)
    #expect(process.rate(hourOfWeek: -1) == process.rate(hourOfWeek: 167))
    #expect(process.rate(hourOfWeek: 168 + 9) == process.rate(hourOfWeek: 9))
  }
}
