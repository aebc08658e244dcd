import Statistics
import Testing

@Suite struct ZigguratTests {
  static let count = 400_000

  static let exponentials: [Double] = {
    var stream = RandomStream(seed: 21, name: "ziggurat exponential")
    let law = ZigguratExponential()
    return (0..<count).map { _ in law.sample(using: &stream) }.sorted()
  }()

  static let normals: [Double] = {
    var stream = RandomStream(seed: 22, name: "ziggurat normal")
    let law = ZigguratNormal()
    return (0..<count).map { _ in law.sample(using: &stream) }.sorted()
  }()

  /// The greatest distance between a sorted sample's distribution function and the law's.
  static func kolmogorovSmirnov(_ sorted: [Double], _ law: (Double) -> Double) -> Double {
    var greatest = 0.0
    for (index, value) in sorted.enumerated() {
      let below = Double(index) / Double(sorted.count)
      let p = law(value)
      greatest = max(greatest, p - below, below + 1 / Double(sorted.count) - p)
    }
    return greatest
  }

  /// The raw moments of a law within 4.5 standard errors, from the law's moments of twice the order.
  @Test(arguments: [1, 2, 3, 4]) func exponentialMoments(_ order: Int) {
    func moment(_ order: Int) -> Double { (1...order).reduce(1.0) { $0 * Double($1) } }
    check(ZigguratTests.exponentials, order, moment(order), moment(2 * order))
  }

  @Test(arguments: [1, 2, 3, 4]) func normalMoments(_ order: Int) {
    func moment(_ order: Int) -> Double {
      order % 2 == 1 ? 0 : stride(from: 1, to: order, by: 2).reduce(1.0) { $0 * Double($1) }
    }
    check(ZigguratTests.normals, order, moment(order), moment(2 * order))
  }

  private func check(_ sample: [Double], _ order: Int, _ moment: Double, _ squared: Double) {
    let sum = sample.reduce(0) { sum, x in sum + (1...order).reduce(1.0) { p, _ in p * x } }
    let mean = sum / Double(sample.count)
    let error = ((squared - moment * moment) / Double(sample.count)).squareRoot()
    #expect((mean - moment).magnitude < 4.5 * error, "moment \(order): \(mean) against \(moment)")
  }

  /// Critical value at a significance of 0.001: 1.949 / sqrt(n).
  @Test func distributionFunctions() {
    let critical = 1.949 / Double(ZigguratTests.count).squareRoot()
    let exponential = ZigguratTests.kolmogorovSmirnov(ZigguratTests.exponentials) {
      1 - Elementary.exp(-$0)
    }
    #expect(exponential < critical)
    // A wrong law is noticed: a mean one percent too high.
    let wrong = ZigguratTests.kolmogorovSmirnov(ZigguratTests.exponentials) {
      1 - Elementary.exp(-$0 / 1.01)
    }
    #expect(wrong > critical)
    // The normal law by its quantiles: the share of the sample below each.
    for step in 1..<200 {
      let p = Double(step) / 200
      let quantile = Normal.standardQuantile(p)
      let share = Double(ZigguratTests.normals.count { $0 <= quantile })
      #expect((share / Double(ZigguratTests.count) - p).magnitude < critical)
    }
  }

  /// Draws beyond the edge where the tail begins come as often as the law says, and reach far.
  @Test func tails() {
    let beyond = Double(ZigguratTests.exponentials.count { $0 > 7.7 })
    let expected = Double(ZigguratTests.count) * Elementary.exp(-7.7)
    #expect((beyond - expected).magnitude < 4.5 * expected.squareRoot())
    // P(|N| > 3.66) = 2.522e-4.
    let outside = Double(ZigguratTests.normals.count { $0.magnitude > 3.66 })
    let outsideExpected = Double(ZigguratTests.count) * 2.522e-4
    #expect((outside - outsideExpected).magnitude < 4.5 * outsideExpected.squareRoot())
    #expect((ZigguratTests.exponentials.last ?? 0) > 10)
    #expect((ZigguratTests.exponentials.first ?? 0) > 0)
    #expect((ZigguratTests.normals.first ?? 0) < -4)
  }

  @Test func sameSeedSameDraws() {
    var one = RandomStream(seed: 5, name: "a")
    var two = RandomStream(seed: 5, name: "a")
    let exponential = ZigguratExponential()
    let normal = ZigguratNormal()
    for _ in 0..<1_000 {
      #expect(exponential.sample(using: &one) == exponential.sample(mean: 1, using: &two))
      #expect(normal.sample(using: &one) == normal.sample(using: &two))
    }
  }
}
