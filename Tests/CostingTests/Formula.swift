/// A formula of numbers and names with + − × ÷ ^, `max`, `min` and brackets, as vector files write them.
struct Formula {
  private let tokens: [String]

  init(_ text: String) {
    var tokens: [String] = []
    var word = ""
    var previous: Character = " "
    for character in text.replacing("**", with: "^") {
      let isExponentSign =
        (character == "-" || character == "+") && (previous == "e" || previous == "E")
        && (word.first?.isNumber ?? false)
      if character.isLetter || character.isNumber || character == "_" || character == "."
        || isExponentSign
      {
        word.append(character)
      } else {
        if !word.isEmpty { tokens.append(word) }
        word = ""
        if !character.isWhitespace { tokens.append(String(character)) }
      }
      previous = character
    }
    if !word.isEmpty { tokens.append(word) }
    self.tokens = tokens
  }

  /// The value; NaN for a formula that cannot be read.
  func value(_ names: [String: Double], power: (Double, Double) -> Double) -> Double {
    var place = 0
    func peek() -> String { place < tokens.count ? tokens[place] : "" }
    func next() -> String {
      defer { place += 1 }
      return peek()
    }
    func sum() -> Double {
      var result = product()
      while peek() == "+" || peek() == "-" {
        let sign = next()
        let right = product()
        result = sign == "+" ? result + right : result - right
      }
      return result
    }
    func product() -> Double {
      var result = signed()
      while peek() == "*" || peek() == "/" {
        let sign = next()
        let right = signed()
        result = sign == "*" ? result * right : result / right
      }
      return result
    }
    func signed() -> Double {
      guard peek() == "-" else { return raised() }
      _ = next()
      return -signed()
    }
    func raised() -> Double {
      let base = atom()
      guard peek() == "^" else { return base }
      _ = next()
      return power(base, signed())
    }
    func atom() -> Double {
      let token = next()
      if token == "(" {
        let value = sum()
        _ = next()
        return value
      }
      if token == "max" || token == "min" {
        _ = next()
        var values = [sum()]
        while peek() == "," {
          _ = next()
          values.append(sum())
        }
        _ = next()
        return (token == "max" ? values.max() : values.min()) ?? .nan
      }
      return Double(token) ?? names[token] ?? .nan
    }
    let result = sum()
    return place == tokens.count ? result : .nan
  }
}
