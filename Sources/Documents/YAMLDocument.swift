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
  /// Problems go to `diagnostics`. A key that stands twice in a mapping is an error, unless `onRepeatedKey` is
  /// given: then it is told of each, and the last value stands, as in most readers of such files.
  public static func parse(
    text: String, file: String, diagnostics: Diagnostics,
    onRepeatedKey: ((RepeatedKey) -> Void)? = nil
  ) -> Node? {
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
    var composer = YAMLComposer(
      file: file, diagnostics: diagnostics, onRepeatedKey: onRepeatedKey)
    guard let tree = composer.compose(text) else { return nil }
    let reader = YAMLTree(
      file: file, diagnostics: diagnostics, repeatedKeys: composer.repeatedKeys)
    guard let node = reader.node(tree) else { return nil }
    if case .scalar(let scalar) = node, scalar.isNull {
      diagnostics.error("empty", "the file says nothing", at: start)
      return nil
    }
    return node
  }
}
