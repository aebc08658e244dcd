/// The condition of a rule over the facts of one component or of the workload.
///
/// Grammar: `or` binds weakest, then `and`, then `not`; a comparison is `a == b` (also `!=`, `>=`, `<=`, `>`,
/// `<`), a membership `a in LIST` or `a not in SET`; operands are field names, numbers, strings in double or
/// single quotes, `true`/`false`, lists in brackets, and jurisdiction sets in capitals.
public indirect enum RuleExpression: Hashable, Sendable {
  case constant(Bool, column: Int)
  /// A bool field taken as a condition.
  case field(String, column: Int)
  case comparison(Comparison, Operand, Operand, column: Int)
  case membership(Operand, in: Operand, isNegated: Bool, column: Int)
  case not(RuleExpression)
  /// Two or more, all of which must hold.
  case all([RuleExpression])
  /// Two or more, one of which must hold.
  case any([RuleExpression])

  /// How two operands are compared.
  public enum Comparison: String, Sendable, Hashable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case greaterOrEqual = ">="
    case lessOrEqual = "<="
    case greater = ">"
    case less = "<"

    /// Whether it needs values that have an order.
    public var isOrdering: Bool { self != .equal && self != .notEqual }
  }

  /// One side of a comparison or a membership.
  public struct Operand: Hashable, Sendable {
    /// What stands there.
    public enum Content: Hashable, Sendable {
      case field(String)
      case bool(Bool)
      case number(Double)
      case text(String)
      case list([Operand])
      /// A jurisdiction set, by its name in capitals.
      case set(String)
    }

    /// What stands there.
    public var content: Content
    /// Character of the expression it starts at, counted from 1.
    public var column: Int

    /// Creates an operand.
    public init(_ content: Content, column: Int) {
      self.content = content
      self.column = column
    }
  }

  /// Names of the fields it asks, each once, in order of appearance.
  public var fields: [String] {
    var found: [String] = []
    func visit(_ operand: Operand) {
      switch operand.content {
      case .field(let name): if !found.contains(name) { found.append(name) }
      case .list(let items): items.forEach(visit)
      case .bool, .number, .text, .set: break
      }
    }
    func visit(_ expression: RuleExpression) {
      switch expression {
      case .constant: break
      case .field(let name, let column): visit(Operand(.field(name), column: column))
      case .comparison(_, let a, let b, _), .membership(let a, let b, _, _):
        visit(a)
        visit(b)
      case .not(let inner): visit(inner)
      case .all(let parts), .any(let parts): parts.forEach(visit)
      }
    }
    visit(self)
    return found
  }
}
