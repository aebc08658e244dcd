import Documents

/// A text with places marked ①…⑳, so that expectations name a marker instead of counting columns.
struct MarkedText {
  let text: String
  let file: String
  private(set) var places: [Character: SourceLocation] = [:]

  init(_ marked: String, file: String = "compose.yaml") {
    self.file = file
    var text = ""
    var line = 1
    var column = 1
    for character in marked {
      if ("\u{2460}"..."\u{2473}").contains(character) {
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
}
