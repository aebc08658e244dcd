import Compliance
import Documents
import Foundation

/// The rule book that ships.
enum SampleRules {
  static let files: [RuleBook.File] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return RuleBook.tableNames.compactMap { name in
      let file = root.appending(path: "Data/compliance/\(name).csv")
      return (try? String(contentsOf: file, encoding: .utf8)).map {
        (path: "Data/compliance/\(name).csv", text: $0)
      }
    }
  }()

  /// Read once; nil when a table is missing or holds an error.
  static let book: RuleBook? = {
    let diagnostics = Diagnostics()
    let book = RuleBook.read(files: files, diagnostics: diagnostics)
    return diagnostics.hasErrors ? nil : book
  }()
}
