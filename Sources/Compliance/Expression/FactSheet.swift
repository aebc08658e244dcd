/// The facts of one component or of the workload.
public struct FactSheet: Sendable, Hashable {
  private var facts: [FactKey: Fact]
  private var hidesWeakFacts = false

  /// An empty sheet: everything is unknown.
  public init(_ facts: [FactKey: Fact] = [:]) { self.facts = facts }

  /// The fact of a key; nil when nobody has stated it.
  public subscript(key: FactKey) -> Fact? {
    get {
      guard let fact = facts[key], !(hidesWeakFacts && fact.isWeak) else { return nil }
      return fact
    }
    set { facts[key] = newValue }
  }

  /// The fact of a field; nil when nobody has stated it.
  public subscript(field: String) -> Fact? {
    get { self[FactKey(field)] }
    set { self[FactKey(field)] = newValue }
  }

  /// The keys stated, in alphabetical order.
  public var keys: [FactKey] {
    facts.keys.filter { self[$0] != nil }.sorted {
      ($0.field, $0.member ?? "") < ($1.field, $1.member ?? "")
    }
  }

  /// The sheet without facts that no *met* may rest on.
  public var withoutWeakFacts: FactSheet {
    // Hidden rather than removed: this is asked for once a rule and component.
    var sheet = self
    sheet.hidesWeakFacts = true
    return sheet
  }
}
