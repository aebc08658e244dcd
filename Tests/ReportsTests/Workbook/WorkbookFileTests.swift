import Testing

@testable import Reports

struct WorkbookFileTests {
  private var sheet: Sheet {
    Sheet(
      name: "Bill", columns: [.init("what", 10), .init("amount", 10)],
      rows: [
        [.text("=1+1"), .number(2.5, .dollars)],
        [.text(String(repeating: "x", count: 40_000)), .number(.nan, .general)],
        [.empty, .formula("=B2*2", value: 5, .dollars)],
      ],
      totals: [[.text("total"), .formula("=SUM(B2:B4)", value: 7.5, .dollars)]])
  }

  @Test func isAZipFileAndTheSameEachTime() async throws {
    let first = try WorkbookFile.bytes(of: [sheet], title: "t", created: 1_795_478_400)
    #expect(first.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    #expect(first.count > 2_000)
    // The stamps of a zip file have two seconds; a clock in it would show after three.
    try await Task.sleep(for: .seconds(3))
    let second = try WorkbookFile.bytes(of: [sheet], title: "t", created: 1_795_478_400)
    #expect(first == second)
    let other = try WorkbookFile.bytes(of: [sheet], title: "t", created: 946_684_800)
    #expect(first != other)
  }
}
