import Foundation
import Testing

/// Every example of the documentation runs, and prints what the page says.
///
/// In release only, since some of them assess a workload. `BERTH_REGENERATE=1` writes what is printed into the pages.
struct DocumentationTests {
  private static let folder = Command.root.appendingPathComponent("Sources/Berth/Berth.docc")

  /// Pages with commands on them.
  static let pages: [String] = {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (all ?? []).filter { $0.hasSuffix(".md") }.sorted().filter { page in
      let text = try? String(contentsOf: folder.appendingPathComponent(page), encoding: .utf8)
      return text?.contains("```console") == true
    }
  }()

  static var isRelease: Bool {
    #if DEBUG
      false
    #else
      true
    #endif
  }

  @Test func thereArePages() { #expect(Self.pages.count >= 5) }

  @Test(
    .enabled(if: isRelease, "skipped in debug: assessments take minutes without optimisation"),
    arguments: pages)
  func examplesPrintWhatThePageSays(page: String) throws {
    let file = Self.folder.appendingPathComponent(page)
    let session = DocumentedSession(try String(contentsOf: file, encoding: .utf8))
    let printed = try session.run(in: Command.temporaryFolder())
    if ProcessInfo.processInfo.environment["BERTH_REGENERATE"] == "1" {
      try Data(session.rewritten(printed).utf8).write(to: file)
      return
    }
    for (exchange, text) in zip(session.exchanges, printed) {
      let lines = DocumentedSession.lines(of: text)
      #expect(
        DocumentedSession.agrees(lines, exchange.output),
        "\(page): `\(exchange.command)` printed\n\(text)")
    }
  }

  @Test func aGapStandsForAnyLines() {
    let printed = ["one", "two", "three", "four"]
    #expect(DocumentedSession.agrees(printed, printed))
    #expect(DocumentedSession.agrees(printed, ["one", "…"]))
    #expect(DocumentedSession.agrees(printed, ["…", "three", "…"]))
    #expect(DocumentedSession.agrees(printed, ["one", "…", "four"]))
    #expect(!DocumentedSession.agrees(printed, ["…", "five"]))
    #expect(!DocumentedSession.agrees(printed, ["two", "…"]))
    #expect(!DocumentedSession.agrees(printed, ["one", "two", "three"]))
  }
}
