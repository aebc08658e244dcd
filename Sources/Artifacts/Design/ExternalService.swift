import Deployments
import Documents

/// A service of somebody else that a part calls: told by the host in its environment, or by a permission.
struct ExternalService: Hashable {
  /// What in a text gives it away.
  let sign: String
  /// Role it fills.
  let role: Role
  /// Service id.
  let service: String
  /// Provider of its site; nil when it stands in the same region as its caller.
  let provider: String?

  /// Hosts as the vendors document them (general knowledge).
  static let all = [
    ExternalService(
      sign: "api.anthropic.com", role: .inference, service: "anthropic-api", provider: "anthropic"),
    ExternalService(
      sign: "api.openai.com", role: .inference, service: "openai-api", provider: "openai"),
    ExternalService(
      sign: "api.replicate.com", role: .inference, service: "replicate", provider: "replicate"),
    ExternalService(
      sign: "router.huggingface.co", role: .inference, service: "huggingface-inference-api",
      provider: "huggingface"),
    ExternalService(
      sign: "bedrock:InvokeModel", role: .inference, service: "aws-bedrock", provider: nil),
    ExternalService(
      sign: "bedrock-runtime", role: .inference, service: "aws-bedrock", provider: nil),
    ExternalService(
      sign: ".openai.azure.com", role: .inference, service: "azure-openai", provider: "azure"),
    ExternalService(
      sign: "aiplatform.googleapis.com", role: .inference, service: "gcp-vertex-ai",
      provider: "gcp"),
    ExternalService(
      sign: ".pinecone.io", role: .retrieval, service: "pinecone", provider: "pinecone"),
    ExternalService(
      sign: ".cloud.qdrant.io", role: .retrieval, service: "qdrant-cloud", provider: "qdrant"),
  ]

  /// The site that the service stands at; nil when it is its caller's.
  var site: Site? {
    provider.map { provider in
      let isCloud = ["azure", "gcp"].contains(provider)
      return Site(id: provider, kind: isCloud ? .cloudRegion : .saas, provider: provider)
    }
  }

  /// The service that a text gives away; nil when none.
  static func named(in text: String) -> ExternalService? {
    all.first { text.contains($0.sign) }
  }
}
