public import Catalog

extension Role {
  /// Kinds of service that can fill the role.
  public var kinds: [Service.Kind] {
    switch self {
    case .ingress: [.gateway, .pod, .container]
    case .authorizer: [.function, .container, .pod, .store, .cache, .gateway, .secrets]
    case .orchestrator: [.function, .container, .pod]
    case .inference: [.function, .container, .pod, .modelEndpoint, .gpuEndpoint, .gateway]
    case .tools: [.function, .container, .pod, .store, .modelEndpoint]
    case .retrieval: [.function, .container, .pod, .vectorStore, .store]
    case .conversationStore: [.store, .cache, .pod]
    case .documentStore: [.store, .pod]
    case .cache: [.cache, .store, .pod]
    case .monitoring: [.monitoring, .pod, .platform]
    case .secrets: [.secrets, .pod, .platform]
    case .platform: Service.Kind.allCases
    }
  }
}
