import Testing

@testable import Reports

struct AxisTests {
  @Test func ticksAreRoundAndInside() {
    #expect(Axis(0, 60, pixels: (0, 100)).ticks == [0, 10, 20, 30, 40, 50, 60])
    #expect(Axis(0, 8.4, pixels: (0, 100)).ticks == [0, 2, 4, 6, 8])
    #expect(
      Axis(900, 120_000, pixels: (0, 100), isLogarithmic: true).ticks == [
        1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000,
      ])
  }

  @Test func positions() {
    let axis = Axis(1, 100, pixels: (0, 200), isLogarithmic: true)
    #expect(abs(axis.position(10) - 100) < 1e-9)
    #expect(axis.position(0) == 0 && axis.position(1e9) == 200)
    #expect(Axis(0, 4, pixels: (300, 100)).position(1) == 250)
  }

  @Test(arguments: [(0.0, 0.0), (5, 5), (.nan, .infinity), (-1, 0), (3, 1)])
  func anyRangeHasTicks(low: Double, high: Double) {
    for isLogarithmic in [false, true] {
      let axis = Axis(low, high, pixels: (0, 100), isLogarithmic: isLogarithmic)
      #expect(axis.ticks.count < 20)
      #expect(axis.position(low).isFinite || low.isNaN)
    }
  }
}
