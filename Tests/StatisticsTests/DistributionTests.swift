import Statistics
import Testing

@Suite struct DistributionTests {
  static let laws: [any Distribution] = {
    let candidates: [(any Distribution)?] = [
      Exponential(mean: 2.5), Normal(mean: 3, standardDeviation: 2),
      LogNormal(mu: 0.3, sigma: 0.8), Triangular(low: 1, likely: 2, high: 6),
      PERT(low: 2, likely: 3, high: 10), Gamma(shape: 2.5, scale: 3), Gamma(shape: 0.3, scale: 1),
      Weibull(shape: 1.5, scale: 2), HyperExponential(mean: 2, coefficientOfVariation: 1.8),
      Interarrival(mean: 0.5, coefficientOfVariation: 0.4),
      Interarrival(mean: 0.5, coefficientOfVariation: 1),
      Interarrival(mean: 0.5, coefficientOfVariation: 3),
    ]
    return candidates.compactMap { $0 }
  }()

  /// Sample mean within 4.5 standard errors, and as many draws below each quantile as it says.
  @Test(arguments: 0..<12) func samplesFollowTheirLaw(_ index: Int) {
    #expect(DistributionTests.laws.count == 12)
    let law = DistributionTests.laws[index]
    var stream = RandomStream(seed: 11, name: "law \(index)")
    let count = 20_000
    let sample = (0..<count).map { _ in law.sample(using: &stream) }
    let mean = sample.reduce(0, +) / Double(count)
    let error = (law.variance / Double(count)).squareRoot()
    #expect((mean - law.mean).magnitude < 4.5 * error, "\(law): \(mean) against \(law.mean)")
    for p in [0.05, 0.5, 0.9, 0.99] {
      let below = Double(sample.filter { $0 <= law.quantile(p) }.count) / Double(count)
      let tolerance = 4.5 * (p * (1 - p) / Double(count)).squareRoot()
      #expect((below - p).magnitude < tolerance, "\(law): share below p\(p) is \(below)")
    }
    #expect(law.quantile(-0.1).isNaN)
    #expect(law.quantile(1.1).isNaN)
  }

  /// Values of SciPy 1.17.
  @Test func quantilesMeetAnotherLibrary() throws {
    func near(_ a: Double, _ b: Double) -> Bool { (a / b - 1).magnitude < 2e-8 }
    let gamma = try #require(Gamma(shape: 2.5, scale: 3))
    #expect(near(gamma.quantile(0.1), 2.41546198))
    #expect(near(gamma.quantile(0.99), 22.6294087))
    let pert = try #require(PERT(low: 2, likely: 3, high: 10))
    #expect(near(pert.quantile(0.5), 3.7689591593818186))
    #expect(near(pert.quantile(0.95), 6.502756884279825))
    let weibull = try #require(Weibull(shape: 1.5, scale: 2))
    #expect(near(weibull.mean, 1.805490585901867))
    #expect(near(weibull.variance, 1.5027611392557279))
    #expect(near(weibull.quantile(0.9), 3.4874430271928234))
    for (p, expected) in ElementaryVectors.normalQuantile {
      let got = Normal.standardQuantile(Double(bitPattern: p))
      let right = Double(bitPattern: expected)
      #expect((got - right).magnitude <= 2e-15 * right.magnitude, "p \(Double(bitPattern: p))")
    }
  }

  @Test func poissonCountsHaveTheirMeanAndShares() {
    for mean in [0.4, 6, 35, 400] {
      let law = Poisson(mean: mean)
      var stream = RandomStream(seed: 12, name: "poisson \(mean)")
      var estimate = MeanEstimate()
      for _ in 0..<20_000 { estimate.add(Double(law.sample(using: &stream))) }
      #expect((estimate.mean - mean).magnitude < 4.5 * (mean / 20_000).squareRoot())
      #expect(((estimate.variance ?? 0) / mean - 1).magnitude < 0.06)
    }
    #expect((Poisson(mean: 2.5).probability(of: 3) - 0.21376302).magnitude < 1e-8)
    #expect((Poisson(mean: 35).probability(of: 40) - 0.04474761).magnitude < 1e-8)
    #expect(Poisson(mean: 2.5).quantile(0.5) == 2)
    #expect(Poisson(mean: 100).quantile(0.99) == 124)
    var stream = RandomStream(seed: 1, name: "none")
    let nothing = Poisson(mean: -1).sample(using: &stream)
    #expect(nothing == 0)
  }

  @Test func geometricCountsTries() {
    let law = Geometric(mean: 3.2)
    var stream = RandomStream(seed: 13, name: "geometric")
    var estimate = MeanEstimate()
    for _ in 0..<20_000 { estimate.add(Double(law.sample(using: &stream))) }
    #expect((estimate.mean - 3.2).magnitude < 4.5 * (3.2 * 2.2 / 20_000).squareRoot())
    #expect(Geometric(mean: 2).quantile(0.5) == 1)
    #expect(Geometric(mean: 2).quantile(0.75) == 2)
    #expect(Geometric(mean: 2).quantile(0.76) == 3)
    let certain = Geometric(mean: 0.1).sample(using: &stream)
    #expect(certain == 1)
  }

  @Test func choicesFollowWeights() throws {
    let choice = try #require(WeightedChoice(weights: [1, 0, 3, 6]))
    var stream = RandomStream(seed: 14, name: "choice")
    var counts = [0, 0, 0, 0]
    for _ in 0..<20_000 { counts[choice.sample(using: &stream)] += 1 }
    #expect(counts[1] == 0)
    #expect((Double(counts[0]) - 2_000).magnitude < 4.5 * 42.4)
    #expect((Double(counts[2]) - 6_000).magnitude < 4.5 * 64.8)
    #expect(WeightedChoice(weights: []) == nil)
    #expect(WeightedChoice(weights: [0, 0]) == nil)
    #expect(WeightedChoice(weights: [1, -1]) == nil)
  }

  @Test func interarrivalsHaveTheVariabilityAsked() throws {
    for cv in [0, 0.5, 1, 1.8, 4.0] {
      let law = try #require(Interarrival(mean: 2, coefficientOfVariation: cv))
      #expect((law.mean - 2).magnitude < 1e-12)
      #expect((law.coefficientOfVariation - cv).magnitude < 1e-9)
    }
    #expect(Interarrival(mean: 0, coefficientOfVariation: 1) == nil)
    #expect(Interarrival(mean: 1, coefficientOfVariation: -1) == nil)
    #expect(Interarrival(mean: 1, coefficientOfVariation: Double.nan) == nil)
  }
}
