import Testing

@testable import Reports

struct FigureTests {
  @Test func everyFigureHasItsFindingAndTable() throws {
    let report = Report(try SmallAssessment.answered())
    #expect(!report.pictures.isEmpty)
    for figure in report.pictures {
      #expect(try XMLReading.isWellFormed(figure.svg), "\(figure.file)")
      #expect(figure.finding.count > 20 && !figure.table.rows.isEmpty)
      #expect(report.markdown.contains("](\(figure.file))\n\n<details>"))
    }
  }

  @Test func nothingRankedHasNoFigure() throws {
    #expect(Report(try SmallAssessment.missed()).pictures.isEmpty)
  }
}
