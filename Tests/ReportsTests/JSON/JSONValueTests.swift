import Foundation
import Testing

@testable import Reports

struct JSONValueTests {
  @Test func anotherReaderReadsTheSame() throws {
    let value = JSONValue.object([
      ("text", .string("a \"b\" \\ \n \u{1} ü")), ("whole", .number(3)), ("part", .number(0.1)),
      ("nothing", .null), ("yes", .bool(true)), ("nan", .number(.nan)),
      ("list", .array((0..<300).map(JSONValue.integer))),
    ])
    let read = try JSONSerialization.jsonObject(with: Data(value.text.utf8))
    let object = try #require(read as? [String: Any])
    #expect(object["text"] as? String == "a \"b\" \\ \n \u{1} ü")
    #expect(object["part"] as? Double == 0.1)
    #expect(object["nan"] is NSNull && object["nothing"] is NSNull)
    #expect((object["list"] as? [Int]) == Array(0..<300))
  }

  @Test func whatFitsOneLineStandsOnOne() {
    let short = JSONValue.object([("b", .integer(1)), ("a", .array([.bool(true), .null]))])
    #expect(short.text == "{\"b\": 1, \"a\": [true, null]}\n")
    let long = JSONValue.array((0..<200).map(JSONValue.integer))
    #expect(JSONValue.object([("x", long)]).text.split(separator: "\n").count == 204)
    #expect(JSONValue.array([short, long]).text.contains("\n  {\"b\": 1, \"a\": [true, null]},\n"))
  }

  @Test func roundedNumbers() {
    #expect(JSONValue.rounded(1234.56789, digits: 6) == .number(1234.57))
    #expect(JSONValue.rounded(.infinity, digits: 6) == .null)
  }
}
