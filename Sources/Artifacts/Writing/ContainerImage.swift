import Catalog
import Deployments

/// Image, port, probe and settings of a component that runs in a container.
struct ContainerImage {
  /// Image with a pinned version; of one's own code a placeholder.
  var image: String
  /// Port it listens on.
  var port: Int
  /// Path of its health probe; nil when `check` is all there is.
  var health: String?
  /// Shell command that succeeds when it works, of programs that the image has.
  var check: String
  /// Where it keeps data; nil when it keeps none.
  var data: String?
  /// Command line, without the program; `$(NAME)` for a variable.
  var arguments: [String] = []
  /// Variables that take a secret.
  var secrets: [String] = []
  /// Variables with their values.
  var settings: [(name: String, value: String)] = []
  /// Path of its metrics; nil when it offers none.
  var metrics: String?
  /// Whether it is one's own code, which needs no rights.
  var isOwn = false

  /// nil when the component does not run in a container.
  static func of(_ component: Component, _ catalogue: Catalogue) -> ContainerImage? {
    if let image = known(component.service) { return image }
    guard let service = catalogue.service(component.service), service.kind == .pod,
      component.role != .platform
    else { return nil }
    if component.isModelServer(service: service) {
      return ContainerImage(
        image: "vllm/vllm-openai:v0.6.3", port: 8000, health: "/health",
        check: "curl -fs http://localhost:8000/health", data: "/weights", secrets: ["HF_TOKEN"],
        settings: [("HF_HOME", "/weights")], metrics: "/metrics")
    }
    return ContainerImage(
      image: "registry.example.org/agent/\(component.id):1.0.0", port: 8080, health: "/health",
      check: "wget -qO- http://localhost:8080/health || exit 1", metrics: "/metrics", isOwn: true)
  }

  /// Images of products, as their documentation says how they are run (general knowledge).
  private static func known(_ service: String) -> ContainerImage? {
    switch service {
    case "onprem-postgresql":
      // The image refuses a data folder with a file system's `lost+found` in it.
      ContainerImage(
        image: "postgres:16.4", port: 5432, check: "pg_isready -U postgres",
        data: "/var/lib/postgresql/data", secrets: ["POSTGRES_PASSWORD"],
        settings: [("PGDATA", "/var/lib/postgresql/data/pgdata")])
    case "onprem-qdrant":
      ContainerImage(
        image: "qdrant/qdrant:v1.11.0", port: 6333, health: "/readyz",
        check: "bash -c ':> /dev/tcp/127.0.0.1/6333'", data: "/qdrant/storage",
        secrets: ["QDRANT__SERVICE__API_KEY"], metrics: "/metrics")
    case "onprem-redis":
      ContainerImage(
        image: "redis:7.4.0", port: 6379,
        check: "redis-cli -a \"$REDIS_PASSWORD\" ping | grep -q PONG", data: "/data",
        arguments: ["redis-server", "--appendonly", "yes", "--requirepass", "$(REDIS_PASSWORD)"],
        secrets: ["REDIS_PASSWORD"])
    case "onprem-minio":
      ContainerImage(
        image: "minio/minio:RELEASE.2024-08-29T01-40-52Z", port: 9000,
        health: "/minio/health/ready", check: "mc ready local", data: "/data",
        arguments: ["server", "/data"], secrets: ["MINIO_ROOT_USER", "MINIO_ROOT_PASSWORD"])
    case "onprem-vault":
      // A sealed vault runs: it waits for the keys of its keepers.
      ContainerImage(
        image: "hashicorp/vault:1.17.5", port: 8200,
        health: "/v1/sys/health?standbyok=true&sealedcode=204&uninitcode=204",
        check: "vault status -address=http://127.0.0.1:8200; [ $? -ne 1 ]", data: "/vault/file",
        arguments: ["server"],
        settings: [
          (
            "VAULT_LOCAL_CONFIG",
            "{\"storage\": {\"file\": {\"path\": \"/vault/file\"}}, \"listener\": [{\"tcp\": "
              + "{\"address\": \"0.0.0.0:8200\", \"tls_disable\": true}}], \"disable_mlock\": true}"
          )
        ])
    case "onprem-prometheus":
      ContainerImage(
        image: "prom/prometheus:v2.54.1", port: 9090, health: "/-/ready",
        check: "wget -qO- http://localhost:9090/-/ready || exit 1", data: "/prometheus",
        metrics: "/metrics")
    case "onprem-nginx":
      ContainerImage(
        image: "nginx:1.27.1", port: 8443, health: nil,
        check: "curl -fsk https://localhost:8443/health")
    default: nil
    }
  }

  /// Arguments of Prometheus.
  static func prometheusArguments(days: Int) -> [String] {
    [
      "--config.file=/etc/prometheus/prometheus.yml", "--storage.tsdb.path=/prometheus",
      "--storage.tsdb.retention.time=\(days)d",
    ]
  }
}
