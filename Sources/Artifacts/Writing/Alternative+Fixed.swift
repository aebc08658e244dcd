import Catalog
public import Deployments

extension Alternative {
  /// The option with nothing left to search: each site at its region, each size as it was found, each model API at its endpoint.
  ///
  /// Only what the option has as `auto` is fixed; what it says itself stands as written.
  public var fixedOption: DeploymentOption {
    var fixed = option
    for index in fixed.sites.indices {
      if let region = regions[fixed.sites[index].id] {
        fixed.sites[index].region = region.name
        fixed.sites[index].candidates = []
      }
    }
    for index in fixed.components.indices {
      guard let size = sizes[fixed.components[index].id] else { continue }
      if case .auto = fixed.components[index].sizing.replicas {
        fixed.components[index].sizing.replicas = .fixed(size.replicas)
      }
      if case .auto = fixed.components[index].sizing.gpusPerReplica {
        fixed.components[index].sizing.gpusPerReplica = .fixed(max(1, size.gpusPerReplica))
      }
      if fixed.components[index].sizing.endpoint != nil, let endpoint = size.endpoint {
        fixed.components[index].sizing.endpoint = endpoint
      }
    }
    return fixed
  }
}
