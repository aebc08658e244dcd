public import Catalog
public import Documents

/// What a rule asks for: a field, or one member of a set field.
public struct FactKey: Hashable, Sendable, CustomStringConvertible {
  /// Vocabulary field.
  public var field: String
  /// Member of a set field, such as `SOC2` of `attestations`.
  public var member: String?

  /// Creates a key.
  public init(_ field: String, member: String? = nil) {
    self.field = field
    self.member = member
  }

  /// `field`, or `field: member`.
  public var description: String { member.map { "\(field): \($0)" } ?? field }
}

/// A value somebody stands for.
public struct Fact: Hashable, Sendable {
  /// The value.
  public var value: FactValue
  /// Where it comes from.
  public var origin: Origin
  /// Whether it is a vendor's property known with low confidence only: no *met* may rest on it.
  public var isWeak: Bool

  /// Creates a fact.
  public init(_ value: FactValue, from origin: Origin, isWeak: Bool = false) {
    self.value = value
    self.origin = origin
    self.isWeak = isWeak
  }
}

/// The facts of one component or of the workload.
public struct FactSheet: Sendable, Hashable {
  private var facts: [FactKey: Fact]

  /// An empty sheet: everything is unknown.
  public init(_ facts: [FactKey: Fact] = [:]) { self.facts = facts }

  /// The fact of a key; nil when nobody has stated it.
  public subscript(key: FactKey) -> Fact? {
    get { facts[key] }
    set { facts[key] = newValue }
  }

  /// The fact of a field; nil when nobody has stated it.
  public subscript(field: String) -> Fact? {
    get { facts[FactKey(field)] }
    set { facts[FactKey(field)] = newValue }
  }

  /// The keys stated, in alphabetical order.
  public var keys: [FactKey] {
    facts.keys.sorted { ($0.field, $0.member ?? "") < ($1.field, $1.member ?? "") }
  }

  /// The sheet without facts that no *met* may rest on.
  public var withoutWeakFacts: FactSheet { FactSheet(facts.filter { !$0.value.isWeak }) }
}
