import Decision
import Testing

struct DecisionMatrixTests {
  private func matrix(_ rows: [[Double]], ids: [String]? = nil) -> DecisionMatrix? {
    DecisionMatrix(
      ids: ids ?? rows.indices.map(String.init), names: ["x", "y"],
      directions: [.lowerIsBetter, .higherIsBetter], rows: rows)
  }

  @Test func readsByRowAndColumnAndNeverOutside() throws {
    let table = try #require(matrix([[1, 2], [3, 4], [5, 6]]))
    #expect(table.row(1) == [3, 4] && table.column(1) == [2, 4, 6])
    #expect(table.figure(2, 0) == 5 && table.figure(3, 0) == nil && table.figure(0, -1) == nil)
    #expect(table.row(9).isEmpty && table.column(-1).isEmpty)
    let rest = try #require(table.without(1))
    #expect(rest.ids == ["0", "2"] && rest.column(0) == [1, 5])
    #expect(table.without(3) == nil)
    #expect(matrix([[1, 2]])?.without(0) == nil)
  }

  @Test func refusesWhatCannotBeRanked() {
    #expect(matrix([]) == nil)
    #expect(matrix([[1, 2], [3]]) == nil)
    #expect(matrix([[1, .nan]]) == nil)
    #expect(matrix([[1, .infinity]]) == nil)
    #expect(matrix([[1, 2], [3, 4]], ids: ["a", "a"]) == nil)
    #expect(matrix([[1, 2], [3, 4]], ids: ["a"]) == nil)
  }

  @Test func unknownFiguresCountAsTheWorstAndAreSaid() throws {
    let cost = try #require(
      Criterion(name: "cost", unit: "", direction: .lowerIsBetter, worst: 100, best: 10))
    let load = try #require(
      Criterion(name: "load", unit: "", direction: .higherIsBetter, worst: 0, best: 9))
    let rows = [
      DecisionRow(id: "a", figures: [nil, .infinity]), DecisionRow(id: "b", figures: [150, nil]),
      DecisionRow(id: "c", figures: [.infinity, 3]),
    ]
    let (table, assumed) = try #require(
      DecisionMatrix.filled(rows: rows, criteria: [cost, load]))
    #expect(table.column(0) == [150, 150, 150])
    #expect(table.column(1) == [9, 0, 3])
    #expect(
      assumed == [
        AssumedFigure(option: "a", criterion: "cost", figure: 150),
        AssumedFigure(option: "a", criterion: "load", figure: 9),
        AssumedFigure(option: "b", criterion: "load", figure: 0),
        AssumedFigure(option: "c", criterion: "cost", figure: 150),
      ])
    #expect(DecisionMatrix.filled(rows: [], criteria: [cost]) == nil)
  }
}
