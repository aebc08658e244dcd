import Statistics
import Testing

/// The truncation against its definition and against series whose warm-up is known.
struct MSER5Tests {
  private func noise(_ count: Int, _ seed: UInt64, correlation: Double = 0) -> [Double] {
    var stream = RandomStream(seed: seed, name: "noise")
    var value = 0.0
    return (0..<count).map { _ in
      value = correlation * value + Normal.standardQuantile(stream.uniform())
      return value
    }
  }

  /// The definition, written out.
  private func byDefinition(_ series: [Double]) -> Int {
    let means = (0..<series.count / 5).map { series[$0 * 5..<$0 * 5 + 5].reduce(0, +) / 5 }
    let errors = (0...means.count / 2).map { cut in
      let left = means[cut...]
      let mean = left.reduce(0, +) / Double(left.count)
      return left.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(left.count * left.count)
    }
    return 5 * (errors.indices.min { errors[$0] < errors[$1] } ?? 0)
  }

  @Test(arguments: 1...40)
  func itIsTheDefinition(seed: Int) {
    let start = 10.0 * Double(seed % 4)
    let series = noise(403, UInt64(seed), correlation: 0.7).enumerated().map { index, value in
      value + start * Elementary.exp(-Double(index) / 30)
    }
    let expected = byDefinition(series)
    #expect(MSER5.truncation(of: series) == (expected == 5 * 40 ? nil : expected))
  }

  /// A block of 100 that is off by ten deviations always goes; noise seldom takes much more with it.
  @Test func aBlockIsCutOff() throws {
    let cuts = try (1...20).map { seed in
      let series = noise(1_000, UInt64(seed)).enumerated().map { $0 < 100 ? $1 + 10 : $1 }
      return try #require(MSER5.truncation(of: series))
    }.sorted()
    #expect(cuts[0] >= 100)
    #expect(cuts[15] <= 130)
  }

  /// The mean of what is left is nearer to the truth than that of all: 2,000 values that begin at
  /// 50 and approach 0.
  @Test func theBiasGoes() throws {
    var before = MeanEstimate()
    var after = MeanEstimate()
    for seed in 1...60 {
      let series = noise(2_000, UInt64(seed), correlation: 0.5).enumerated().map {
        $1 + 50 * Elementary.exp(-Double($0) / 40)
      }
      let cut = try #require(MSER5.truncation(of: series))
      before.add(series.reduce(0, +) / Double(series.count))
      after.add(series[cut...].reduce(0, +) / Double(series.count - cut))
    }
    #expect(before.mean > 0.9)
    #expect(after.mean.magnitude < 0.05)
  }

  @Test func whatHasNotSettledHasNoTruncation() {
    #expect(MSER5.truncation(of: (0..<500).map(Double.init)) == nil)
    #expect(MSER5.truncation(of: [Double](repeating: 3, count: 500)) == 0)
    #expect(MSER5.truncation(of: [Double](repeating: 3, count: 49)) == nil)
    #expect(MSER5.truncation(of: noise(99, 1) + [.nan]) == nil)
    #expect(MSER5.truncation(of: []) == nil)
  }
}
