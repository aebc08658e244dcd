import Deployments

/// Variables that tell a caller where the parts of the same file are that it calls.
enum CalleeAddresses {
  /// Name and `host:port` of each, in the order of the option; none for a part that calls no other.
  static func of(_ component: Component, _ exporter: ArtifactExporter, among written: [Component])
    -> [(name: String, value: String)]
  {
    let called: [Role] =
      switch component.role {
      case .orchestrator:
        [.inference, .tools, .retrieval, .conversationStore, .cache, .documentStore, .secrets]
      case .authorizer: [.authorizer]
      case .tools: [.documentStore]
      default: []
      }
    return written.compactMap { other in
      guard other.id != component.id, called.contains(other.role),
        let image = ContainerImage.of(other, exporter.catalogue)
      else { return nil }
      let name = String(other.id.uppercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
      return ("\(name)_ADDRESS", "\(other.id):\(image.port)")
    }
  }
}
