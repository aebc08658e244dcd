import Statistics
import Testing

@Suite struct LogNormalFitTests {
  private func near(_ a: Double, _ b: Double) -> Bool { (a / b - 1).magnitude < 1e-9 }

  @Test func meetsTwoFiguresExactly() throws {
    let percentiles = try #require(LogNormal(p50: 1_100, p95: 4_800))
    #expect(near(percentiles.median, 1_100) && near(percentiles.quantile(0.95), 4_800))
    let meanAndMedian = try #require(LogNormal(mean: 300, p50: 180))
    #expect(near(meanAndMedian.mean, 300) && near(meanAndMedian.median, 180))
    let meanAndTail = try #require(LogNormal(mean: 300, p95: 700))
    #expect(near(meanAndTail.mean, 300) && near(meanAndTail.quantile(0.95), 700))
    let meanAndMaximum = try #require(LogNormal(StatedFigures(mean: 3.2, maximum: 10)))
    #expect(near(meanAndMaximum.mean, 3.2) && near(meanAndMaximum.quantile(0.999), 10))
    let tails = try #require(LogNormal(StatedFigures(p90: 4, p99: 9)))
    #expect(near(tails.quantile(0.9), 4) && near(tails.quantile(0.99), 9))
    #expect(LogNormal(p50: 5, p95: 5)?.sigma == 0)
  }

  @Test func moreFiguresThanTwoAreMetWhenTheyAgree() throws {
    let truth = LogNormal(mu: 5, sigma: 0.9)
    let figures = StatedFigures(
      mean: truth.mean, p50: truth.median, p90: truth.quantile(0.9), p99: truth.quantile(0.99))
    let fit = try #require(LogNormal(figures))
    #expect((fit.mu - 5).magnitude < 1e-9)
    #expect((fit.sigma - 0.9).magnitude < 1e-9)
    #expect((fit.largestDeviation(from: figures) - 1).magnitude < 1e-9)
  }

  @Test func disagreeingFiguresAreFittedAndTheDeviationIsTold() throws {
    let figures = StatedFigures(mean: 250, p50: 100, p95: 500)
    let fit = try #require(LogNormal(figures))
    #expect(fit.median > 80 && fit.median < 140)
    #expect(fit.largestDeviation(from: figures) > 1.05)
  }

  @Test func impossibleFiguresAreRefused() {
    #expect(LogNormal(p50: 10, p95: 5) == nil)
    #expect(LogNormal(p50: 0, p95: 5) == nil)
    #expect(LogNormal(p50: -1, p95: 5) == nil)
    #expect(LogNormal(p50: 1, p95: Double.infinity) == nil)
    #expect(LogNormal(mean: 100, p50: 180) == nil)
    #expect(LogNormal(mean: 100, p95: 90) == nil)
    #expect(LogNormal(mean: 100, p95: 400) == nil)
    #expect(LogNormal(StatedFigures(p50: 3)) == nil)
    #expect(LogNormal(StatedFigures()) == nil)
    #expect(LogNormal(mu: 1, sigma: -2).sigma == 0)
  }
}
