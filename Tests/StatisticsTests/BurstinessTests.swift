import Statistics
import Testing

/// Two phases meet the figures they are made from.
struct BurstinessTests {
  /// Coefficient of variation of the gaps and dispersion in windows of 60 s, over so many arrivals.
  private func measured(_ process: ArrivalProcess, count: Int) throws -> (
    rate: Double, cv: Double, dispersion: Double
  ) {
    var stream = try #require(ArrivalStream(process, using: RandomStream(seed: 5, name: "bursts")))
    var gaps = (sum: 0.0, squares: 0.0)
    var counts: [Double] = []
    var last = 0.0
    for _ in 0..<count {
      let time = stream.next()
      gaps.sum += time - last
      gaps.squares += (time - last) * (time - last)
      last = time
      let window = Int(time / 60)
      while counts.count <= window { counts.append(0) }
      counts[window] += 1
    }
    counts.removeLast()
    let n = Double(count)
    let mean = gaps.sum / n
    let average = counts.reduce(0, +) / Double(counts.count)
    let squares = counts.reduce(0) { $0 + ($1 - average) * ($1 - average) }
    return (
      1 / mean, (gaps.squares / n - mean * mean).squareRoot() / mean,
      squares / Double(counts.count) / average
    )
  }

  @Test(arguments: [
    // Gaps and counts about alike, counts far more variable than gaps, and the other way round.
    (2.567, 13.15, 164.0, 10.0), (5.0, 1.2, 20.0, 30.0), (3.4, 1.5, 1.6, 10.0),
    (0.5, 2.0, 8.0, 60.0),
  ])
  func meetsWhatWasAsked(rate: Double, cv: Double, dispersion: Double, memory: Double) throws {
    let bursts = Burstiness(interarrivalCV: cv, dispersion: dispersion, correlationTime: memory)
    #expect(bursts.isModulated)
    let process = try #require(bursts.process(rate: rate))
    #expect(abs((process.meanRate ?? 0) / rate - 1) < 1e-9)
    let found = try measured(process, count: 4_000_000)
    #expect(abs(found.rate / rate - 1) < 0.05, "\(found)")
    #expect(abs(found.cv / cv - 1) < 0.05, "\(found)")
    #expect(abs(found.dispersion / dispersion - 1) < 0.08, "\(found)")
  }

  @Test func gapsAloneAreIndependent() {
    #expect(Burstiness(interarrivalCV: 3).process(rate: 1) == nil)
    #expect(Burstiness(interarrivalCV: 0.5, dispersion: 4).process(rate: 1) == nil)
    #expect(Burstiness(interarrivalCV: 2, dispersion: 0.5).process(rate: 1) == nil)
    #expect(Burstiness(interarrivalCV: 2, dispersion: 4).process(rate: 0) == nil)
  }

  @Test(arguments: [1e-6, 0.01, 0.3, 0.9, 0.999]) func theInverseInverts(share: Double) {
    #expect(abs(Burstiness.share(Burstiness.inverse(share)) - share) < 1e-9)
  }
}
