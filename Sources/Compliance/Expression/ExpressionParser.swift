public import Documents

extension RuleExpression {
  /// Reads a condition that starts at `location`; nil, with the reason in `diagnostics`, when it is not one.
  ///
  /// Total: every text gives an expression or a diagnostic, and nesting deeper than 100 is refused.
  public static func parse(
    _ text: String, at location: SourceLocation, diagnostics: Diagnostics
  ) -> RuleExpression? {
    var parser = ExpressionParser(tokens: ExpressionToken.tokens(of: text))
    do throws(ExpressionParser.Problem) {
      return try parser.expression()
    } catch {
      diagnostics.error(
        "rule-syntax", error.message, at: location.advanced(toColumn: error.column),
        hint: error.hint)
      return nil
    }
  }
}

extension SourceLocation {
  /// The place of an expression's character, counted from 1, in the file that holds the expression.
  func advanced(toColumn inner: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column + inner - 1)
  }
}

/// Recursive descent over the words of one condition.
struct ExpressionParser {
  /// The first thing that is wrong.
  struct Problem: Error {
    var message: String
    var column: Int
    var hint: String?
  }

  private let tokens: [ExpressionToken]
  private var index = 0
  private var depth = 0
  private static let deepest = 100

  init(tokens: [ExpressionToken]) { self.tokens = tokens }

  private var token: ExpressionToken {
    index < tokens.count ? tokens[index] : ExpressionToken(content: .end, column: 1)
  }

  private mutating func take(_ content: ExpressionToken.Content) -> Bool {
    guard token.content == content else { return false }
    index += 1
    return true
  }

  private func problem(expected: String) -> Problem {
    Problem(
      message: "A rule needs \(expected) here, found \(token.spelling)", column: token.column)
  }

  /// A whole condition, with nothing after it.
  mutating func expression() throws(Problem) -> RuleExpression {
    let result = try disjunction()
    guard token.content == .end else {
      throw problem(expected: "`and`, `or` or the end")
    }
    return result
  }

  private mutating func disjunction() throws(Problem) -> RuleExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw Problem(
        message: "A rule nests at most \(Self.deepest) deep", column: token.column)
    }
    var parts = [try conjunction()]
    while take(.word("or")) { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(Problem) -> RuleExpression {
    var parts = [try negation()]
    while take(.word("and")) { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(Problem) -> RuleExpression {
    var count = 0
    while take(.word("not")) { count += 1 }
    let inner = try condition()
    return count.isMultiple(of: 2) ? inner : .not(inner)
  }

  private mutating func condition() throws(Problem) -> RuleExpression {
    if take(.symbol("(")) {
      let inner = try disjunction()
      guard take(.symbol(")")) else { throw problem(expected: "`)`") }
      return inner
    }
    let left = try operand(expected: "a field, a value or `(`")
    let place = token
    if case .symbol(let symbol) = place.content, let comparison = Comparison(rawValue: symbol) {
      index += 1
      let right = try operand(expected: "a field or a value")
      if case .symbol(let next) = token.content, Comparison(rawValue: next) != nil {
        throw Problem(
          message: "Comparisons do not chain", column: token.column,
          hint: "join two comparisons with `and`")
      }
      return .comparison(comparison, left, right, column: place.column)
    }
    if take(.word("in")) { return try membership(of: left, isNegated: false, at: place.column) }
    if take(.word("not")) {
      guard take(.word("in")) else { throw problem(expected: "`in` after `not`") }
      return try membership(of: left, isNegated: true, at: place.column)
    }
    switch left.content {
    case .field(let name): return .field(name, column: left.column)
    case .bool(let value): return .constant(value, column: left.column)
    case .number, .text, .list, .set: throw problem(expected: "a comparison or `in`")
    }
  }

  private typealias Comparison = RuleExpression.Comparison

  private mutating func membership(
    of left: RuleExpression.Operand, isNegated: Bool, at column: Int
  ) throws(Problem) -> RuleExpression {
    let right = try operand(expected: "a list, a set in capitals or a set field")
    switch right.content {
    case .list, .set, .field:
      return .membership(left, in: right, isNegated: isNegated, column: column)
    case .bool, .number, .text:
      throw Problem(
        message: "`in` needs a list, a set in capitals or a set field", column: right.column,
        hint: "write `[\"a\", \"b\"]`")
    }
  }

  private mutating func operand(expected: String) throws(Problem) -> RuleExpression.Operand {
    let place = token
    let content: RuleExpression.Operand.Content
    switch place.content {
    case .number(let number): content = .number(number)
    case .text(let text): content = .text(text)
    case .word("true"), .word("True"): content = .bool(true)
    case .word("false"), .word("False"): content = .bool(false)
    case .word("and"), .word("or"), .word("not"), .word("in"): throw problem(expected: expected)
    case .word(let word):
      content = word.contains(where: \.isLowercase) ? .field(word) : .set(word)
    case .symbol("["):
      index += 1
      return RuleExpression.Operand(.list(try items()), column: place.column)
    case .symbol, .invalid, .end: throw problem(expected: expected)
    }
    index += 1
    return RuleExpression.Operand(content, column: place.column)
  }

  private mutating func items() throws(Problem) -> [RuleExpression.Operand] {
    var items: [RuleExpression.Operand] = []
    repeat {
      // Refused before it is read, so that brackets cannot nest.
      if token.content == .symbol("[") {
        throw Problem(message: "A list holds values only", column: token.column)
      }
      let item = try operand(expected: "a value of the list")
      switch item.content {
      case .bool, .number, .text: items.append(item)
      case .field, .set, .list:
        throw Problem(message: "A list holds values only", column: item.column)
      }
    } while take(.symbol(","))
    guard take(.symbol("]")) else { throw problem(expected: "`,` or `]`") }
    return items
  }
}
