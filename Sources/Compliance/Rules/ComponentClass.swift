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
