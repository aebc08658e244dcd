public import Catalog

/// Servers of one instance type at one site and what stands on them.
public struct NodePool: Sendable, Hashable {
  /// Site.
  public var site: String
  /// Instance type.
  public var instance: InstanceType
  /// Nodes that are needed.
  public var nodes: Int
  /// Components on them, the one with the largest share first.
  public var components: [String]
  /// How the number came about.
  public var derivation: String

  /// Accelerators of all nodes.
  public var gpus: Int { nodes * instance.gpus }
}
