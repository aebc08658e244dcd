import Costing
import Testing

struct ParameterBreakEvenTests {
  @Test func everyCrossingOfACubic() throws {
    let grid = (0...40).map { Double($0) * 0.1 }
    let found = ParameterBreakEven(
      on: grid, { ($0 - 0.55) * ($0 - 1.55) * ($0 - 2.55) }, { _ in 0 })
    #expect(found.firstIsCheaperAtLow == true)
    #expect(found.crossings.map(\.firstIsCheaperAbove) == [false, true, false])
    for (crossing, root) in zip(found.crossings, [0.55, 1.55, 2.55]) {
      #expect(isClose(crossing.value, root))
    }
  }

  @Test func nothingWhereThereIsNone() {
    let none = ParameterBreakEven(on: [1, 2, 3], { _ in 1 }, { _ in 2 })
    #expect(none.crossings.isEmpty && none.firstIsCheaperAtLow == true)
    let unknown = ParameterBreakEven(on: [1, 2], { _ in .nan }, { _ in 2 })
    #expect(unknown.crossings.isEmpty && unknown.firstIsCheaperAtLow == nil)
  }

  @Test func stepsCrossAtAGridValue() {
    let found = ParameterBreakEven(
      on: [1, 2, 3, 4], { $0 < 3 ? 5 : 1 }, { _ in 2 }, isContinuous: false)
    #expect(found.crossings == [.init(value: 3, firstIsCheaperAbove: true)])
  }

  @Test func theGridHasEqualRatios() {
    let grid = ParameterBreakEven.geometricGrid(from: 0.01, to: 100, count: 8)
    #expect(grid.count == 9 && grid.first == 0.01 && grid.last == 100)
    for (a, b) in zip(grid, grid.dropFirst()) { #expect(isClose(b / a, grid[1] / grid[0])) }
    #expect(ParameterBreakEven.geometricGrid(from: 0, to: 1, count: 4).isEmpty)
  }
}
