public import Documents

/// A text with places marked ①…⑳, so that expectations name a marker instead of counting columns.
///
/// `▸` marks a place that needs no name of its own.
public struct MarkedText: Sendable {
  /// The text without its markers.
  public let text: String
  /// The marked places in the order of the text.
  public private(set) var marks: [SourceLocation] = []
  private let file: String
  private var places: [Character: SourceLocation] = [:]

  /// Takes the markers out of a text, which stands in a file of this name.
  public init(_ marked: String, file: String = "t.yaml") {
    self.file = file
    var text = ""
    var line = 1
    var column = 1
    for character in marked {
      if character == "▸" || ("\u{2460}"..."\u{2473}").contains(character) {
        let place = SourceLocation(file: file, line: line, column: column)
        marks.append(place)
        if character != "▸" { places[character] = place }
        continue
      }
      text.append(character)
      if character == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    self.text = text
  }

  /// The place of a numbered marker; nil when the text has none of it.
  public subscript(marker: Character) -> SourceLocation? { places[marker] }

  /// Parses the text as YAML.
  public func node(_ diagnostics: Diagnostics) -> Node? {
    YAMLDocument.parse(text: text, file: file, diagnostics: diagnostics)
  }
}
