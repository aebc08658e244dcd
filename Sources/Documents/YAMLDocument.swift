import Yams

/// Reads YAML text strictly: one document, no aliases, no tags, no duplicate keys, every value with its place.
///
/// Yams reads the grammar; what it lets pass, what it reports without a place and what could exhaust the
/// stack is caught before (`YAMLScan`) or on the way from its tree to ours. JSON is accepted as the subset
/// of YAML that it is. Scalars are kept as text: nothing is turned into a number, date or boolean here.
public enum YAMLDocument {
  /// Longest text that is read, in UTF-8 bytes.
  ///
  /// A larger file is data and belongs into CSV.
  public static let maximumBytes = 1_000_000
  /// Deepest nesting that is read.
  public static let maximumDepth = 64

  /// Reads a text; nil when there is nothing to go on with.
  ///
  /// Problems go to `diagnostics`.
  public static func parse(text: String, file: String, diagnostics: Diagnostics) -> Node? {
    let start = SourceLocation(file: file, line: 1, column: 1)
    var text = text
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    guard text.utf8.count <= maximumBytes else {
      diagnostics.error(
        "too-large",
        "the text has \(text.utf8.count) bytes; at most \(maximumBytes) are read",
        at: start)
      return nil
    }
    var scan = YAMLScan(text: text, file: file, maximumDepth: maximumDepth)
    let problems = scan.problems()
    guard problems.isEmpty else {
      problems.forEach(diagnostics.add)
      return nil
    }
    guard let tree = compose(text: text, file: file, diagnostics: diagnostics) else { return nil }
    guard let node = YAMLTree(file: file, diagnostics: diagnostics).node(tree) else { return nil }
    if case .scalar(let scalar) = node, scalar.isNull {
      diagnostics.error("empty", "the file says nothing", at: start)
      return nil
    }
    return node
  }

  /// Composes with Yams.
  ///
  /// A duplicate key stops Yams, so each one is reported, given another name of the same width
  /// (columns must not move) and the text composed again.
  private static func compose(text: String, file: String, diagnostics: Diagnostics) -> Yams.Node? {
    var text = text
    // Composing costs seconds a megabyte; of a large text the first duplicate is told.
    for attempt in 0..<(text.utf8.count > 100_000 ? 1 : 20) {
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
        guard let second = DuplicateKey.find(key, after: first, in: text) else {
          diagnostics.error(
            "duplicate-key", "key `\(key)` occurs twice in this mapping", at: first)
          return nil
        }
        diagnostics.error(
          "duplicate-key", "key `\(key)` occurs twice; first at \(first.line):\(first.column)",
          at: second.location, hint: "remove one of the two")
        guard let renamed = DuplicateKey.rename(second, attempt: attempt, in: text) else {
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
    return nil
  }
}
