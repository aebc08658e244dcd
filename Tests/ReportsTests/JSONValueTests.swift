import Foundation
import Testing

@testable import Reports

struct JSONValueTests {
  @Test func whatIsWrittenReadsBack() throws {
    let value = JSONValue.object([
      ("text", .string("a \"quote\", a \\ and a\nline\u{1}")), ("nothing", .null),
      ("whole", .number(3)), ("part", .number(0.1)), ("nan", .number(.nan)),
      ("list", .array([.integer(1), .object([("deep", .array([.bool(true), .array([])]))])])),
    ])
    let read = try JSONSerialization.jsonObject(with: Data(value.text.utf8)) as? [String: Any]
    let object = try #require(read)
    #expect(object["text"] as? String == "a \"quote\", a \\ and a\nline\u{1}")
    #expect(object["nothing"] is NSNull && object["nan"] is NSNull)
    #expect(object["part"] as? Double == 0.1)
    #expect(value.text.contains("\"whole\": 3,"))
    #expect((object["list"] as? [Any])?.count == 2)
  }

  @Test func keysKeepTheirOrderAndShortObjectsTheirLine() {
    let value = JSONValue.object([("b", .integer(1)), ("a", .array([.integer(2), .integer(3)]))])
    #expect(value.text == "{\"b\": 1, \"a\": [2, 3]}\n")
  }
}
