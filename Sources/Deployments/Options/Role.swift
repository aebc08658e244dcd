/// What a component does in an agent's architecture.
public enum Role: String, Sendable, Hashable, CaseIterable {
  case ingress
  case authorizer
  case orchestrator
  case inference
  case tools
  /// Vector search.
  case retrieval
  case conversationStore = "conversation-store"
  case documentStore = "document-store"
  case cache
  case monitoring
  case secrets
  /// What stands beside the runs: cluster, mesh, identity federation, data synchronisation, network seam.
  case platform
}
