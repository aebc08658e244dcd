import Documents
import Testing

struct SourceFileTests {
  private func codes(_ bytes: [UInt8]) -> [String] {
    let diagnostics = Diagnostics()
    _ = SourceFile(path: "f", bytes: bytes, diagnostics: diagnostics)
    return diagnostics.summary
  }

  @Test func refusesWhatIsNoText() {
    #expect(codes([]) == ["empty@1:1"])
    #expect(codes(Array(" \n\t".utf8)) == ["empty@1:1"])
    #expect(codes([0x7F, 0x45, 0x4C, 0x46, 0]) == ["binary@1:1"])
    #expect(codes([0xFF, 0xFE, 0x61, 0]) == ["encoding@1:1"])
    #expect(codes(Array("ab\nc".utf8) + [0xC3, 0x28]) == ["encoding@2:2"])
    #expect(codes([0x61, 0xC3]) == ["encoding@1:2"])
  }

  @Test func keepsBytesAndDropsTheByteOrderMark() throws {
    let diagnostics = Diagnostics()
    let file = try #require(
      SourceFile(path: "f", bytes: Array("\u{FEFF}a: 1".utf8), diagnostics: diagnostics))
    #expect(file.text == "a: 1")
    #expect(file.bytes.count == 7)
  }

  @Test(arguments: [
    ("/nonexistent/x.yaml", "missing-file"), ("/", "directory"), ("", "file"),
    ("/dev/zero", "too-large"), ("/dev/null", "empty"),
  ])
  func namesWhatIsWrongWithAPath(_ path: String, _ code: String) {
    let diagnostics = Diagnostics()
    #expect(SourceFile.read(path: path, diagnostics: diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == [code])
  }

  @Test func readsAFile() throws {
    let diagnostics = Diagnostics()
    let file = try #require(SourceFile.read(path: #filePath, diagnostics: diagnostics))
    #expect(file.text.hasPrefix("import Documents"))
    #expect(SourceFile.read(path: #filePath, limit: 10, diagnostics: diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == ["too-large"])
  }
}
