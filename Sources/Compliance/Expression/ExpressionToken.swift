/// A word of a rule's condition.
struct ExpressionToken: Hashable {
  /// What kind of word.
  enum Content: Hashable {
    /// A name, a keyword or a set in capitals.
    case word(String)
    case number(Double)
    case text(String)
    /// `==`, `(`, `,` …
    case symbol(String)
    /// Something no rule holds; the message says what.
    case invalid(String)
    case end
  }

  var content: Content
  /// Character it starts at, counted from 1.
  var column: Int

  /// How a message names it.
  var spelling: String {
    switch content {
    case .word(let word): "`\(word)`"
    case .number(let number): "`\(number)`"
    case .text(let text): "`\"\(text)\"`"
    case .symbol(let symbol): "`\(symbol)`"
    case .invalid(let message): message
    case .end: "the end"
    }
  }
}

extension ExpressionToken {
  /// Splits an expression into words; the last one is always `.end`.
  static func tokens(of text: String) -> [ExpressionToken] {
    let characters = Array(text)
    var tokens: [ExpressionToken] = []
    var index = 0
    func peek(_ offset: Int = 0) -> Character? {
      index + offset < characters.count ? characters[index + offset] : nil
    }
    while let character = peek() {
      let column = index + 1
      let content: Content
      switch character {
      case " ", "\t", "\n", "\r\n", "\r":
        index += 1
        continue
      case "(", ")", "[", "]", ",":
        content = .symbol(String(character))
        index += 1
      case "=", "!", "<", ">":
        if peek(1) == "=" {
          content = .symbol("\(character)=")
          index += 2
        } else {
          content =
            character == "<" || character == ">"
            ? .symbol(String(character))
            : .invalid("`\(character)` alone")
          index += 1
        }
      case "\"", "'":
        index += 1
        let start = index
        while let next = peek(), next != character { index += 1 }
        if peek() == nil {
          content = .invalid("a string that is not closed")
        } else {
          content = .text(String(characters[start..<index]))
          index += 1
        }
      default:
        let start = index
        if character.isASCII, character.isNumber {
          while let next = peek(), next.isASCII, next.isNumber || next == "." || next == "_" {
            index += 1
          }
          let digits = characters[start..<index].filter { $0 != "_" }
          content =
            Double(String(digits)).flatMap { $0.isFinite ? .number($0) : nil }
            ?? .invalid("`\(String(characters[start..<index]))`, which is no number")
        } else if character.isASCII, character.isLetter || character == "_" {
          while let next = peek(), next.isASCII, next.isLetter || next.isNumber || next == "_" {
            index += 1
          }
          content = .word(String(characters[start..<index]))
        } else {
          content = .invalid("`\(character)`")
          index += 1
        }
      }
      tokens.append(ExpressionToken(content: content, column: column))
    }
    tokens.append(ExpressionToken(content: .end, column: characters.count + 1))
    return tokens
  }
}
