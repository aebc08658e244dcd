import Catalog
import Deployments

/// Image, port and probe of a component that runs in a container.
struct ContainerImage {
  /// Image with a pinned version; of one's own code a placeholder.
  let image: String
  /// Port it listens on.
  let port: Int
  /// Path of its health probe; nil for a probe of the port.
  let health: String?
  /// Where it keeps data; nil when it keeps none.
  let data: String?
  /// Command line, without the program.
  let arguments: [String]
  /// Variables that take a secret.
  let secrets: [String]
  /// Path of its metrics; nil when it offers none.
  let metrics: String?

  /// nil when the component does not run in a container.
  static func of(_ component: Component, _ catalogue: Catalogue) -> ContainerImage? {
    func make(
      _ image: String, _ port: Int, _ health: String?, data: String? = nil,
      arguments: [String] = [], secrets: [String] = [], metrics: String? = nil
    ) -> ContainerImage {
      ContainerImage(
        image: image, port: port, health: health, data: data, arguments: arguments,
        secrets: secrets, metrics: metrics)
    }
    switch component.service {
    case "onprem-postgresql":
      return make(
        "postgres:16.4", 5432, nil, data: "/var/lib/postgresql/data",
        secrets: ["POSTGRES_PASSWORD"])
    case "onprem-qdrant":
      return make(
        "qdrant/qdrant:v1.11.0", 6333, "/readyz", data: "/qdrant/storage",
        secrets: ["QDRANT__SERVICE__API_KEY"], metrics: "/metrics")
    case "onprem-redis":
      return make(
        "redis:7.4.0", 6379, nil, data: "/data",
        arguments: ["redis-server", "--appendonly", "yes", "--requirepass", "$(REDIS_PASSWORD)"],
        secrets: ["REDIS_PASSWORD"])
    case "onprem-minio":
      return make(
        "minio/minio:RELEASE.2024-08-29T01-40-52Z", 9000, "/minio/health/ready", data: "/data",
        arguments: ["server", "/data"], secrets: ["MINIO_ROOT_USER", "MINIO_ROOT_PASSWORD"])
    case "onprem-vault":
      return make(
        "hashicorp/vault:1.17.5", 8200, nil, data: "/vault/file", arguments: ["server"])
    case "onprem-prometheus":
      return make(
        "prom/prometheus:v2.54.1", 9090, "/-/ready", data: "/prometheus", metrics: "/metrics")
    case "onprem-nginx": return make("nginx:1.27.1", 8080, "/health")
    default: break
    }
    guard let service = catalogue.service(component.service), service.kind == .pod,
      component.role != .platform
    else { return nil }
    if component.isModelServer(service: service) {
      return make(
        "vllm/vllm-openai:v0.6.3", 8000, "/health", data: "/weights", secrets: ["HF_TOKEN"],
        metrics: "/metrics")
    }
    return make(
      "registry.example.org/agent/\(component.id):1.0.0", 8080, "/health", metrics: "/metrics")
  }
}
