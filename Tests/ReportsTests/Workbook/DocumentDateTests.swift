import Testing

@testable import Reports

struct DocumentDateTests {
  @Test(arguments: [
    ("1970-01-01", 946_684_800), ("1980-01-01", 315_532_800),
    ("2000-02-29", 951_782_400), ("2026-11-24", 1_795_478_400),
    ("undated", 946_684_800), ("2026-13-01", 946_684_800),
  ])
  func seconds(_ date: String, _ expected: Int) {
    #expect(DocumentDate.seconds(of: date) == expected)
  }
}
