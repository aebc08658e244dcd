import Testing

@testable import Statistics

struct SelectionTests {
  /// Every rank of samples with ties, in order, reversed and at random is what sorting finds.
  @Test func everyRankIsTheSortedOne() {
    var stream = RandomStream(seed: 3, name: "selection")
    var samples: [[Double]] = [[1], [2, 1], [3, 3, 3, 3], (0..<40).map(Double.init)]
    samples.append((0..<40).reversed().map(Double.init))
    for size in [7, 64, 301] {
      samples.append((0..<size).map { _ in stream.uniform() })
      samples.append((0..<size).map { _ in (stream.uniform() * 5).rounded() })
    }
    for sample in samples {
      let sorted = sample.sorted()
      for rank in sample.indices {
        var values = sample
        #expect(Selection.partition(&values, at: rank) == sorted[rank])
        #expect(values.sorted() == sorted)
        #expect(values[..<rank].allSatisfy { $0 <= sorted[rank] })
        #expect(values[rank...].allSatisfy { $0 >= sorted[rank] })
      }
    }
  }

  @Test func aHigherRankGoesOnFromALowerOne() {
    var stream = RandomStream(seed: 4, name: "selection")
    let sample = (0..<1000).map { _ in stream.uniform() }
    let sorted = sample.sorted()
    var values = sample
    #expect(Selection.partition(&values, at: 500) == sorted[500])
    #expect(Selection.partition(&values, at: 950, from: 500) == sorted[950])
    #expect(Selection.partition(&values, at: 990, from: 950) == sorted[990])
  }

  @Test func ranksOutsideAreNilAndNaNIsLargest() {
    var values = [2.0, .nan, 1, .nan, 0]
    #expect(Selection.partition(&values, at: 2) == 2)
    #expect(Selection.partition(&values, at: 3)?.isNaN == true)
    #expect(Selection.partition(&values, at: 5) == nil)
    #expect(Selection.partition(&values, at: -1) == nil)
    #expect(Selection.partition(&values, at: 1, from: 2) == nil)
    var empty: [Double] = []
    #expect(Selection.partition(&empty, at: 0) == nil)
  }
}
