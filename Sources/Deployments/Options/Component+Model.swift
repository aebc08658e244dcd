public import Catalog

extension Component {
  /// Whether the component generates: a model API, a GPU endpoint, or a pod with accelerators.
  public func isModelServer(service: Service) -> Bool {
    guard role == .inference else { return false }
    return switch service.kind {
    case .modelEndpoint, .gpuEndpoint: true
    case .pod, .container: sizing.gpu != nil || sizing.gpusPerReplica != nil
    default: false
    }
  }
}
