public import Deployments

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
