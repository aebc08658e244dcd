/// The five ways to host an agent.
public enum Strategy: String, Sendable, Hashable, CaseIterable {
  case serverless
  case container
  case hybrid
  case onPremises = "on-premises"
  case managedPlatform = "managed-platform"
}
