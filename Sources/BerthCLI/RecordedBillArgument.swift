import Documents
import Reports

/// Reads the document that a command names; `-` is standard input.
enum RecordedBillArgument {
  static func read(_ path: String, option: String?) throws -> RecordedBill {
    let diagnostics = Diagnostics()
    guard let file = SourceFile.read(path: path, limit: 256_000_000, diagnostics: diagnostics)
    else { throw InputError(diagnostics.all) }
    do {
      return try RecordedBill(file.text, option: option)
    } catch {
      throw InputError([
        Diagnostic(
          code: "document", "`\(path)` cannot be read: \(error.description)",
          hint: "name an `assessment.json` or a `cost.json` that Berth wrote")
      ])
    }
  }
}
