public import Catalog
public import Documents

/// One concrete architecture under a strategy, as an option file describes it; `auto` is not yet resolved.
public struct DeploymentOption: Sendable {
  /// Slug, equal to the file's name.
  public var id: String
  /// Title for people.
  public var title: String
  /// Strategy it belongs to.
  public var strategy: Strategy
  /// One sentence.
  public var summary: String
  /// Where it runs.
  public var sites: [Site]
  /// How the sites are joined.
  public var links: [Link]
  /// Roles filled by services.
  public var components: [Component]
  /// Compliance facts that hold for every component unless it says otherwise, by vocabulary field.
  public var facts: [String: Sourced<FactValue>]
  /// Hours a month of seam work that the components do not carry themselves, named one by one.
  public var operations: [OperationsTask]
  /// Path of the file, for messages.
  public var file: String

  /// Creates it from its parts.
  public init(
    id: String, title: String, strategy: Strategy, summary: String = "", sites: [Site],
    links: [Link] = [], components: [Component], facts: [String: Sourced<FactValue>] = [:],
    operations: [OperationsTask] = [], file: String = ""
  ) {
    self.id = id
    self.title = title
    self.strategy = strategy
    self.summary = summary
    self.sites = sites
    self.links = links
    self.components = components
    self.facts = facts
    self.operations = operations
    self.file = file
  }
}
