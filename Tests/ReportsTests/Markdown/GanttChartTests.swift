import Testing

@testable import Reports

struct GanttChartTests {
  @Test(arguments: [false, true]) func roundTrip(isDated: Bool) throws {
    let start = try #require(CalendarDay("2027-02-20"))
    let chart = GanttChart(
      sections: [
        .init(
          title: "Prepare",
          tasks: [
            .init(title: "Evidence: all, of it; now", start: start, days: 28),
            .init(title: "Go live", start: start.adding(28), days: 0),
          ]), .init(title: "Empty", tasks: []),
      ], isDated: isDated)
    #expect(GanttChart(mermaid: chart.text) == chart)
    #expect(chart.text.contains("2027-03-20, 0d"))
  }

  @Test func days() throws {
    for text in ["1970-01-01", "2000-02-29", "2026-11-24", "2027-03-01", "0001-01-01"] {
      #expect(CalendarDay(text)?.description == text)
    }
    #expect(CalendarDay("1970-01-01")?.number == 0)
    #expect(CalendarDay("2001-01-01") == GanttChart.origin)
    for text in ["2027-02-29", "2027-13-01", "27-01-01", "2027-1-1", ""] {
      #expect(CalendarDay(text) == nil)
    }
  }
}
