import Documents

/// A text with places marked ①…⑨, so that expectations name a marker instead of counting columns.
struct MarkedText {
  let text: String
  private(set) var places: [Character: SourceLocation] = [:]

  init(_ marked: String, file: String = "t.yaml") {
    var text = ""
    var line = 1
    var column = 1
    for character in marked {
      if "①②③④⑤⑥⑦⑧⑨".contains(character) {
        places[character] = SourceLocation(file: file, line: line, column: column)
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

  subscript(marker: Character) -> SourceLocation? { places[marker] }

  /// Parses the text as YAML.
  func node(_ diagnostics: Diagnostics) -> Node? {
    YAMLDocument.parse(text: text, file: "t.yaml", diagnostics: diagnostics)
  }
}

extension Diagnostics {
  /// `code@line:column` of every problem by place: short to compare.
  var summary: [String] {
    sorted.map { "\($0.code)@\($0.location.map { "\($0.line):\($0.column)" } ?? "-")" }
  }

  /// Whether a problem with this code stands at this place.
  func has(_ code: String, at location: SourceLocation?) -> Bool {
    location != nil && all.contains { $0.code == code && $0.location == location }
  }
}
