import Decision
import Statistics
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Thousands of weightings of one table.
@Suite struct WeightingSpeedTests {
  @Test func tenThousandWeightingsByTwoMethods() throws {
    var stream = RandomStream(seed: 11, name: "weightings")
    let rows = (0..<40).map { _ in (0..<10).map { _ in 1 + stream.uniform() } }
    let matrix = try #require(
      DecisionMatrix(
        ids: rows.indices.map { "o\($0)" }, names: (0..<10).map { "c\($0)" },
        directions: (0..<10).map { $0.isMultiple(of: 2) ? .lowerIsBetter : .higherIsBetter },
        rows: rows))
    let weightings = (0..<10_000).map { _ in (0..<10).map { _ in stream.uniform() } }
    let start = clock()
    let sum = try #require(WeightedSum(matrix, normalisation: .minMax))
    let topsis = try #require(Topsis(matrix))
    var checksum = 0.0
    for weights in weightings {
      checksum += sum.scores(weights: weights)?.max() ?? .nan
      checksum += topsis.closeness(weights: weights)?.max() ?? .nan
    }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    print("10,000 weightings of 40 × 10, weighted sum and TOPSIS: \(seconds) CPU-s")
    #expect(checksum.isFinite)
    #if !DEBUG
      #expect(seconds <= 0.13)
    #endif
  }
}
