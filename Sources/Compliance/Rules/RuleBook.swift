public import Deployments

/// All rules with the words they are written in.
public struct RuleBook: Sendable {
  /// Fields that rules ask.
  public var vocabulary: FactVocabulary
  /// Named groups of countries.
  public var sets: JurisdictionSets
  /// Regimes and declarations a workload may list.
  public var regimes: [Regime]
  /// The rules, in the order of the tables.
  public var rules: [Rule]
  /// When scopes apply.
  public var scopes: [ScopeRule]
  /// What rules are asked of.
  public var classes: [ComponentClass]
  /// Whose answer each field is.
  public var duties: [Duty]
  /// Data classes with the class each implies.
  public var dataClasses: [DataClass]

  /// A data class; whoever handles it handles what it implies, too.
  public struct DataClass: Sendable, Hashable {
    /// Name in workloads.
    public var name: String
    /// Class it is a part of.
    public var implied: String?
  }

  /// The class of components of that name.
  public func componentClass(named name: String) -> ComponentClass? {
    classes.first { $0.name == name }
  }

  /// Whose answer a field is; nil for a field the table lacks, which counts as the platform's.
  public func duty(of field: String) -> Duty? { duties.first { $0.field == field } }

  /// Classes that handling the given ones means, themselves first, each once.
  public func closure(of classes: [String]) -> [String] {
    var found: [String] = []
    var next = classes
    while let name = next.first {
      next.removeFirst()
      guard !found.contains(name) else { continue }
      found.append(name)
      if let implied = dataClasses.first(where: { $0.name == name })?.implied {
        next.append(implied)
      }
    }
    return found
  }

  /// Names of the regimes that have rules, in table order.
  public var regimeNames: [String] {
    var names: [String] = []
    for rule in rules where !names.contains(rule.regime) { names.append(rule.regime) }
    return names
  }

  /// The vocabulary together with the fields that component classes ask.
  var classVocabulary: FactVocabulary {
    FactVocabulary(fields: vocabulary.fields + PlacementField.allCases.map(\.field))
  }
}
