import Testing

@testable import Artifacts

struct InterpolationTests {
  @Test(
    arguments: [
      ("a", "a"), ("${A:-b}c", "bc"), ("${A-b}", "b"), ("${A}", nil), ("$A", nil), ("a$$b", "a$b"),
      ("${A:?x}", nil), ("${A:-${B}}", nil), ("${A", nil), ("5$", "5$"), ("${A:-}", ""),
    ] as [(String, String?)])
  func resolves(_ text: String, to expected: String?) {
    #expect(Interpolation.resolve(text) == expected)
  }

  @Test func sizes() {
    #expect(ByteText.parse("512M") == 536_870_912 && ByteText.parse("2gb") == 2_147_483_648)
    #expect(ByteText.parse("x") == nil && ByteText.parse("1 GB") == nil)
  }
}
