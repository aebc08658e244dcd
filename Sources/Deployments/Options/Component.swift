public import Catalog
public import Documents

/// A role filled by a service at a site.
public struct Component: Sendable, Hashable {
  /// Name within the option.
  public var id: String
  /// What it does.
  public var role: Role
  /// Catalogue service.
  public var service: String
  /// Site it is placed on.
  public var site: String
  /// Its size.
  public var sizing: Sizing
  /// What it answers, when there are several of one role: `primary`, `failover`, `burst`, `edge`.
  public var duty: Duty
  /// Compliance facts of this component, by vocabulary field.
  public var facts: [String: Sourced<FactValue>]
  /// Where it is named.
  public var location: SourceLocation?

  /// Creates it from its parts.
  public init(
    id: String, role: Role, service: String, site: String, sizing: Sizing = Sizing(),
    duty: Duty = .primary, facts: [String: Sourced<FactValue>] = [:],
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.role = role
    self.service = service
    self.site = site
    self.sizing = sizing
    self.duty = duty
    self.facts = facts
    self.location = location
  }
}
