import Documents
import Foundation
import Testing

/// `Data/keys` says what every key of every file means: no key is missing there, none is there that no reader asks for, and
/// each takes what it says.
///
/// `BERTH_REGENERATE=1` writes what the readers take; what a key means is written by hand.
struct KeyReferenceTests {
  private static let header = "key,takes,needed,meaning"

  @Test(arguments: FileKeys.kinds) func everyKeyIsDescribed(kind: String) throws {
    let file = FileKeys.root.appendingPathComponent("Data/keys/\(kind).csv")
    let written = (try? String(contentsOf: file, encoding: .utf8)) ?? Self.header + "\n"
    let diagnostics = Diagnostics()
    let table = try #require(
      CSVTable.parse(text: written, file: file.lastPathComponent, diagnostics: diagnostics))
    var rows: [String: [String]] = [:]
    for row in table.rows { rows[row.fields[0]] = row.fields }
    let asked = try FileKeys.asked(kind)
    if ProcessInfo.processInfo.environment["BERTH_REGENERATE"] == "1" {
      let lines = asked.map { key in
        [key.path, key.takes.joined(separator: "; or ")]
          + (rows[key.path].map { $0.suffix(2) } ?? ["", ""])
      }
      let text =
        ([Self.header] + lines.map { $0.map(Self.cell).joined(separator: ",") })
        .joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: file)
      return
    }
    #expect(table.rows.map { $0.fields[0] } == asked.map(\.path))
    for key in asked {
      let row = try #require(rows[key.path], "\(key.path) is not described")
      #expect(row[1] == key.takes.joined(separator: "; or "), "\(key.path)")
      #expect(!row[3].isEmpty, "\(key.path) has no meaning")
    }
  }

  private static func cell(_ text: String) -> String {
    text.contains { ",\"\n".contains($0) }
      ? "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : text
  }

  @Test func theArticleSaysTheSame() throws {
    let file = FileKeys.root.appendingPathComponent("Sources/Berth/Berth.docc/FileKeys.md")
    let text = try KeyArticle.text()
    if ProcessInfo.processInfo.environment["BERTH_REGENERATE"] == "1" {
      try Data(text.utf8).write(to: file)
      return
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }
}
