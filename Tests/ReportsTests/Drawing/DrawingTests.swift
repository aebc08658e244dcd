import Testing

@testable import Reports

struct DrawingTests {
  @Test func numbersHaveOneDecimalAndASign() {
    #expect(Drawing.number(12.34) == "12.3")
    #expect(Drawing.number(-0.5) == "-0.5")
    #expect(Drawing.number(3) == "3")
    #expect(Drawing.number(.nan) == "0")
    #expect(Drawing.number(1e300) == "0")
  }

  @Test func textIsEscaped() throws {
    var drawing = Drawing(height: 100, title: "a < b & \"c\"\u{1}")
    drawing.text("<script>", x: 1, y: 2)
    #expect(try XMLReading.isWellFormed(drawing.svg))
    #expect(!drawing.svg.contains("<script>"))
  }

  /// Text is readable whatever the page does: its ground comes with it, in both schemes.
  @Test func groundComesWithTheText() {
    let svg = Drawing(height: 10, title: "x").svg
    #expect(svg.contains("<rect class=\"ground\""))
    #expect(svg.matches(of: /\.ground\{fill:/).count == 2)
    #expect(svg.contains("prefers-color-scheme: dark"))
  }

  @Test func namesOfCurvesDoNotOverlap() {
    var plot = Plot(
      title: "t", x: (0, 1, "x", CompactNumber.count), y: (0, 1, "y", CompactNumber.count))
    for index in 0..<3 { plot.curve([(0, 0), (1, 0.99)], colour: index, label: "n\(index)") }
    let places = plot.svg.matches(of: /y="([0-9.]+)">n[0-9]</).compactMap { Double($0.1) }
    #expect(places.count == 3)
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 14 })
  }

  @Test func compactNumbers() {
    #expect(CompactNumber.count(540_000) == "540k")
    #expect(CompactNumber.count(1_234_000) == "1.2M")
    #expect(CompactNumber.dollars(8236) == "$8.2k")
    #expect(CompactNumber.dollars(-3) == "-$3")
  }
}
