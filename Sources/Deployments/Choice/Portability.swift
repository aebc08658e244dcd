public import Catalog

/// How much of an option could be moved to another provider without being rebuilt.
public struct Portability: Sendable, Hashable {
  /// Components a run or its state depends on.
  public var components: Int
  /// Those without a drop-in substitute, by id, in the option's order.
  public var bound: [String]

  /// Share of the components with a drop-in substitute, 0 to 1; 1 when there are none.
  public var share: Double {
    components == 0 ? 1 : Double(components - bound.count) / Double(components)
  }

  /// Counts the components of an option; what only stands beside the runs (`platform`) is left out.
  public init(_ option: DeploymentOption, catalogue: Catalogue) {
    let counted = option.components.filter { $0.role != .platform }
    components = counted.count
    bound = counted.filter { catalogue.service($0.service)?.substitutes.isEmpty ?? true }.map(\.id)
  }
}
