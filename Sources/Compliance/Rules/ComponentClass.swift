public import Catalog
public import Deployments

/// A class of components that rules are asked of, such as `stores`.
public struct ComponentClass: Sendable, Hashable {
  /// Name in `applies_to`.
  public var name: String
  /// Roles that belong; empty means every role.
  public var roles: [Role]
  /// Kinds of service that belong; empty means every kind.
  public var kinds: [Service.Kind]
  /// What must hold besides, over the component's facts and `PlacementField`s; nil means nothing.
  public var condition: RuleExpression?
  /// Whether the class is the workload as a whole.
  public var isWorkload: Bool
}

/// Fields that only component classes ask: how a component is placed, not what holds for it.
public enum PlacementField: String, Sendable, Hashable, CaseIterable {
  /// Whether somebody else runs it.
  case thirdParty = "third_party"
  /// Kind of its site.
  case siteKind = "site_kind"
  /// Whether it holds the model's weights.
  case modelServer = "model_server"

  /// The field as a vocabulary has it.
  public var field: FactVocabulary.Field {
    let type: FieldType =
      switch self {
      case .thirdParty, .modelServer: .bool
      case .siteKind: .enumeration(Site.Kind.allCases.map(\.rawValue))
      }
    return FactVocabulary.Field(name: rawValue, type: type, scope: .component, meaning: rawValue)
  }
}
