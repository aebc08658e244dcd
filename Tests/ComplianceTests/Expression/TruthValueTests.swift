import Testing

@testable import Compliance

@Suite struct TruthValueTests {
  static let rows: [(TruthValue, TruthValue, TruthValue, TruthValue)] = [
    // a, b, a and b, a or b: Kleene 1952, strong tables.
    (.isTrue, .isTrue, .isTrue, .isTrue),
    (.isTrue, .unknown, .unknown, .isTrue),
    (.isTrue, .isFalse, .isFalse, .isTrue),
    (.unknown, .isTrue, .unknown, .isTrue),
    (.unknown, .unknown, .unknown, .unknown),
    (.unknown, .isFalse, .isFalse, .unknown),
    (.isFalse, .isTrue, .isFalse, .isTrue),
    (.isFalse, .unknown, .isFalse, .unknown),
    (.isFalse, .isFalse, .isFalse, .isFalse),
  ]

  @Test func conjunctionAndDisjunctionAreKleenes() {
    for (a, b, both, either) in Self.rows {
      #expect((a && b) == both)
      #expect((a || b) == either)
    }
  }

  @Test func negationKeepsUnknown() {
    #expect(!TruthValue.isTrue == .isFalse)
    #expect(!TruthValue.isFalse == .isTrue)
    #expect(!TruthValue.unknown == .unknown)
  }
}
