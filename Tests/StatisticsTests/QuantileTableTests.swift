import Statistics
import Testing

struct QuantileTableTests {
  private let triangle = [(0.0, 0.0), (0.5, 10.0), (1.0, 30.0)]

  private func table(_ points: [(Double, Double)]) -> QuantileTable? {
    QuantileTable(points.map { .init(fraction: $0.0, value: $0.1) })
  }

  @Test func momentsByHand() throws {
    let table = try #require(self.table(triangle))
    // Two uniforms: mean (5 + 20) / 2; second moment (100/3 + (100 + 300 + 900)/3) / 2.
    #expect(table.mean == 12.5)
    #expect(abs(table.variance - (1400.0 / 6 - 156.25)) < 1e-9)
    #expect(table.quantile(0.25) == 5 && table.quantile(0.75) == 20 && table.quantile(1) == 30)
    #expect(table.quantile(-0.1).isNaN && table.quantile(1.1).isNaN)
  }

  @Test func refusesWhatIsNone() {
    #expect(table([]) == nil)
    #expect(table([(0, 1)]) == nil)
    #expect(table([(0.1, 1), (1, 2)]) == nil)
    #expect(table([(0, 1), (0.5, 0), (1, 2)]) == nil)
    #expect(table([(0, 1), (0.5, 2), (0.5, 3), (1, 4)]) == nil)
    #expect(table([(0, 1), (1, .infinity)]) == nil)
  }

  @Test func aFewQuantilesFollowManySamples() throws {
    var stream = RandomStream(seed: 3, name: "samples")
    let law = LogNormal(mu: 5, sigma: 1.4)
    let samples = (0..<20_000).map { _ in law.sample(using: &stream) }.sorted()
    let table = try #require(
      QuantileTable(sorted: samples, keeping: [0.5, 0.95, 0.99], atMost: 24))
    #expect(table.points.count == 24)
    let mean = samples.reduce(0, +) / Double(samples.count)
    #expect(abs(table.mean / mean - 1) < 0.01)
    for fraction in [0.5, 0.95, 0.99] {
      let exact = samples[Int(fraction * 19_999)]
      #expect(abs(table.quantile(fraction) / exact - 1) < 0.001)
    }
  }

  @Test func oneValueIsAConstant() throws {
    let table = try #require(QuantileTable(sorted: [7, 7, 7], keeping: [0.5], atMost: 10))
    #expect(table.mean == 7 && table.variance == 0)
    #expect(QuantileTable(sorted: [], keeping: [], atMost: 10) == nil)
  }
}
