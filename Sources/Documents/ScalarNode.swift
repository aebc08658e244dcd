/// A word, a number or a text as written.
public struct ScalarNode: Sendable, Hashable {
  /// The text, without quotes.
  public var text: String
  /// Whether it stood in quotes or in a block of text.
  public var isQuoted: Bool
  /// Where it begins.
  public var location: SourceLocation

  /// Creates a scalar.
  public init(text: String, isQuoted: Bool, location: SourceLocation) {
    self.text = text
    self.isQuoted = isQuoted
    self.location = location
  }

  /// Whether it says nothing: empty, `~` or `null`, unquoted.
  public var isNull: Bool { !isQuoted && (text.isEmpty || text == "~" || text == "null") }
}
