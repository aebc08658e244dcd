import Documents
import Testing

struct DiagnosticsTests {
  @Test func sortsKeepsOnceAndThrowsEverything() {
    let diagnostics = Diagnostics()
    let late = SourceLocation(file: "a", line: 9, column: 1)
    let early = SourceLocation(file: "a", line: 2, column: 5)
    diagnostics.warning("w", "careful", at: late)
    #expect(throws: Never.self) { try diagnostics.throwIfNeeded() }
    diagnostics.error("e", "wrong", at: early, hint: "mend it")
    diagnostics.error("e", "wrong", at: early, hint: "mend it")
    #expect(diagnostics.all.count == 2)
    #expect(diagnostics.errors.count == 1 && diagnostics.warnings.count == 1)
    let thrown = #expect(throws: InputError.self) { try diagnostics.throwIfNeeded() }
    #expect(thrown?.description == "a:2:5: error: wrong\nhint: mend it\na:9:1: warning: careful")
  }
}
