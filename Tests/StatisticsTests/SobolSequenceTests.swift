import Statistics
import Testing

@Suite struct SobolSequenceTests {
  @Test func firstPointsAreThePublishedOnes() throws {
    let points = try #require(SobolSequence(dimensions: 2)).points(4)
    #expect(points[0] == [0.5, 0.5])
    #expect(points[1] == [0.75, 0.25])
    #expect(points[2] == [0.25, 0.75])
    #expect(points.count == 4)
    #expect(SobolSequence(dimensions: 0) == nil)
    #expect(SobolSequence(dimensions: 41) == nil)
    #expect(SobolSequence(dimensions: 1)?.points(-1) == [])
  }

  @Test func shiftedPointsStayInTheCubeAndFillIt() throws {
    var stream = RandomStream(seed: 5, name: "sobol")
    let sequence = try #require(SobolSequence(dimensions: 4, shiftedBy: &stream))
    let points = sequence.points(1_024)
    var product = 0.0
    for point in points {
      #expect(point.allSatisfy { $0 >= 0 && $0 < 1 })
      product += point.reduce(1) { $0 * 2 * $1 }
    }
    // The integral is 1; 1,024 random points would miss it by about 0.05.
    #expect((product / 1_024 - 1).magnitude < 0.01)
  }
}
