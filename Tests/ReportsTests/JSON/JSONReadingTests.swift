import Testing

@testable import Reports

struct JSONReadingTests {
  @Test func whatWasWrittenIsRead() throws {
    let value = JSONValue.object([
      ("a", .array([.integer(1), .number(-2.5e-7), .null, .bool(true), .bool(false)])),
      ("quote\"\\\n\u{1}", .string("ä€😀\t")), ("empty", .object([])), ("none", .array([])),
    ])
    #expect(try JSONReading.value(value.text) == value)
    #expect(try JSONReading.value("\"\\ud83d\\ude00\\u00e4\"") == .string("😀ä"))
  }

  @Test(arguments: ["", "{", "[1,]", "{\"a\" 1}", "nul", "1 2", "\"a", "\"\\x\"", "\"\\u12\"", "-"])
  func whatIsNoneIsRefused(text: String) {
    #expect(throws: JSONReading.Problem.self) { try JSONReading.value(text) }
  }

  @Test func deepNestingIsRefused() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONReading.Problem.self) { try JSONReading.value(text) }
  }
}
