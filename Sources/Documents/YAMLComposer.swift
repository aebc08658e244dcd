import Yams

/// Composes a text with Yams.
///
/// A duplicate key stops Yams, so each one is told, given another name of the same width
/// (columns must not move) and the text composed again.
struct YAMLComposer {
  let file: String
  let diagnostics: Diagnostics
  let onRepeatedKey: ((RepeatedKey) -> Void)?
  /// Keys by the number of the name that `DuplicateKey` gave their second occurrence; empty when repeated keys
  /// are errors.
  private(set) var repeatedKeys: [Int: String] = [:]

  init(file: String, diagnostics: Diagnostics, onRepeatedKey: ((RepeatedKey) -> Void)?) {
    self.file = file
    self.diagnostics = diagnostics
    self.onRepeatedKey = onRepeatedKey
  }

  /// The tree of Yams, or nil with an error.
  mutating func compose(_ text: String) -> Yams.Node? {
    var text = text
    // Composing costs seconds a megabyte; of a large text the first duplicate is told.
    let attempts = text.utf8.count > 100_000 ? 1 : 20
    for attempt in 0..<attempts {
      do {
        // The encoding is given because Yams would ask the environment for it otherwise; the basic resolver
        // because types are ours to decide.
        if let node = try Yams.compose(yaml: text, .basic, .default, .utf8) { return node }
        diagnostics.error(
          "empty", "the file is empty", at: SourceLocation(file: file, line: 1, column: 1))
        return nil
      } catch let error as YamlError {
        guard case .duplicatedKeysInMapping(let keys, let context) = error, let key = keys.first
        else {
          diagnostics.add(YAMLSyntaxError.diagnostic(of: error, file: file))
          return nil
        }
        let first = SourceLocation(
          file: file, line: context.mark.line, column: context.mark.column)
        guard let renamed = separate(key, after: first, attempt: attempt, in: text) else {
          return nil
        }
        text = renamed
      } catch {
        diagnostics.error(
          "yaml-syntax", "the text cannot be read as YAML",
          at: SourceLocation(file: file, line: 1, column: 1))
        return nil
      }
    }
    if onRepeatedKey != nil {
      diagnostics.error(
        "duplicate-key", "more than \(attempts - 1) keys occur twice",
        at: SourceLocation(file: file, line: 1, column: 1), hint: "remove one of each two")
    }
    return nil
  }

  /// The text with the second occurrence of a key renamed; nil, with an error, when it cannot be found.
  private mutating func separate(
    _ key: String, after first: SourceLocation, attempt: Int, in text: String
  ) -> String? {
    guard let second = DuplicateKey.find(key, after: first, in: text) else {
      diagnostics.error("duplicate-key", "key `\(key)` occurs twice in this mapping", at: first)
      return nil
    }
    if let onRepeatedKey {
      guard let renamed = DuplicateKey.rename(second, attempt: attempt, in: text) else {
        diagnostics.error(
          "duplicate-key", "key `\(key)` occurs twice in this mapping", at: first)
        return nil
      }
      onRepeatedKey(RepeatedKey(key: key, first: first, second: second.location))
      repeatedKeys[attempt] = key
      return renamed
    }
    diagnostics.error(
      "duplicate-key", "key `\(key)` occurs twice; first at \(first.line):\(first.column)",
      at: second.location, hint: "remove one of the two")
    return DuplicateKey.rename(second, attempt: attempt, in: text)
  }
}
