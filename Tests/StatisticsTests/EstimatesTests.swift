import Statistics
import Testing

@Suite struct EstimatesTests {
  @Test func studentQuantiles() {
    #expect(StudentT.quantile(0.975, degreesOfFreedom: 1) == 12.7062047362)
    #expect(StudentT.quantile(0.975, degreesOfFreedom: 19) == 2.09302405441)
    #expect(StudentT.quantile(1, degreesOfFreedom: 3) == nil)
    #expect(StudentT.quantile(0.9, degreesOfFreedom: 0) == nil)
  }

  @Test func meanWithInterval() throws {
    let estimate = MeanEstimate([1, 2, 3, 4, 5, 6])
    let interval = try #require(estimate.interval())
    #expect(interval.estimate == 3.5)
    #expect((interval.high - 3.5 - 2.5705818366 * (3.5 / 6).squareRoot()).magnitude < 1e-9)
    #expect(MeanEstimate([1]).interval() == nil)
    #expect(MeanEstimate([1]).variance == nil)
  }

  @Test func wilson() throws {
    let interval = try #require(WilsonInterval.interval(successes: 8, trials: 10))
    #expect((interval.low - 0.4901625).magnitude < 1e-6)
    #expect((interval.high - 0.9433178).magnitude < 1e-6)
    #expect(WilsonInterval.interval(successes: 0, trials: 100)?.low == 0)
    #expect(WilsonInterval.interval(successes: 100, trials: 100)?.high == 1)
    #expect(WilsonInterval.interval(successes: 3, trials: 2) == nil)
    #expect(WilsonInterval.interval(successes: 0, trials: 0) == nil)
  }

  @Test func typeSevenQuantiles() {
    let quantiles = Quantiles([4, 1, 3, 2, Double.nan])
    #expect(quantiles.count == 4)
    #expect(quantiles.value(0) == 1)
    #expect(quantiles.value(1) == 4)
    #expect(quantiles.value(0.5) == 2.5)
    #expect(quantiles.value(0.25) == 1.75)
    #expect(quantiles.value(1.5) == nil)
    #expect(Quantiles([]).value(0.5) == nil)
    #expect(Quantiles([.infinity, .infinity]).value(0.5) == .infinity)
  }

  /// Ranks by SciPy's binomial distribution.
  @Test func orderStatisticsEncloseQuantiles() throws {
    func ranks(_ p: Double, _ n: Int) -> [Int]? {
      OrderStatistics.ranks(fraction: p, count: n, confidence: 0.95).map { [$0.low, $0.high] }
    }
    #expect(ranks(0.5, 20) == [6, 15])
    #expect(ranks(0.95, 100) == [90, 100])
    #expect(ranks(0.99, 1_000) == [983, 997])
    #expect(ranks(0.95, 60) == nil)
    let interval = try #require(Quantiles((1...100).map(Double.init)).interval(0.95))
    #expect(interval.low == 90 && interval.high == 100)
    #expect((interval.estimate - 95.05).magnitude < 1e-12)
  }

  /// Out of 200 intervals of 95 % about 190 hold the true value; 180 is 4 deviations below.
  @Test func intervalsCoverTheTruth() {
    let law = LogNormal(mu: 0, sigma: 1)
    var stream = RandomStream(seed: 21, name: "coverage")
    var covered = 0
    for _ in 0..<200 {
      let sample = (0..<150).map { _ in law.sample(using: &stream) }
      if Quantiles(sample).interval(0.9)?.contains(law.quantile(0.9)) == true { covered += 1 }
    }
    #expect(covered >= 180)
  }

  @Test func batchMeansCoverACorrelatedSeries() throws {
    var stream = RandomStream(seed: 22, name: "series")
    var value = 0.0
    let series = (0..<20_000).map { _ in
      value = 0.9 * value + Normal().sample(using: &stream)
      return value + 7
    }
    let batches = try #require(BatchMeans.mean(of: series))
    #expect(batches.contains(7))
    let naive = try #require(MeanEstimate(series).interval())
    #expect(batches.high - batches.low > 2.5 * (naive.high - naive.low))
    let median = try #require(BatchMeans.quantile(0.5, of: series))
    #expect(median.contains(7))
    #expect(BatchMeans.mean(of: [1], batches: 2) == nil)
  }

  @Test func weightedQuantiles() throws {
    let mixed = WeightedQuantiles([(10, 1), (1, 7), (5, 2), (99, 0), (Double.nan, 3)])
    #expect(mixed.totalWeight == 10)
    #expect(mixed.value(0.5) == 1)
    #expect(mixed.value(0.7) == 1)
    #expect(mixed.value(0.71) == 5)
    #expect(mixed.value(0.9) == 5)
    #expect(mixed.value(0.95) == 10)
    #expect(mixed.value(1) == 10)
    #expect(try abs(#require(mixed.mean) - 2.7) < 1e-12)
    #expect(mixed.share(atMost: 5) == 0.9)
    #expect(mixed.share(atMost: 0) == 0)
    #expect((mixed.effectiveCount - 100.0 / 54).magnitude < 1e-12)
    #expect(WeightedQuantiles([]).value(0.5) == nil)
    let even = WeightedQuantiles((1...1_000).map { (Double($0), 0.1) })
    #expect(even.value(0.95) == 950)
    let interval = try #require(even.interval(0.95))
    #expect(interval.low > 930 && interval.low < 940)
    #expect(interval.high > 960 && interval.high < 970)
  }

  @Test func rounding() {
    #expect(Rounding.significant(1.0 / 3, digits: 12) == 0.333333333333)
    #expect(Rounding.significant(-123_456.789, digits: 4) == -123_500)
    #expect(Rounding.significant(2.675, digits: 3) == 2.68)
    #expect(Rounding.significant(0, digits: 12) == 0)
    #expect(Rounding.significant(9.9999999999999e22, digits: 3) == 1e23)
    #expect(Rounding.significant(1e-300, digits: 5) == 1e-300)
    #expect(Rounding.significant(Double.infinity, digits: 5) == .infinity)
    for digits in [-4, 40] { #expect(Rounding.significant(7, digits: digits) == 7) }
    let a = 0.1 + 0.2
    #expect(a != 0.3 && Rounding.significant(a, digits: 12) == 0.3)
  }
}
