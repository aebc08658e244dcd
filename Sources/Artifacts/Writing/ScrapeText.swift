/// Settings of Prometheus that scrape what an export offers.
enum ScrapeText {
  /// Pods of the same namespace that carry the usual annotations.
  static let pods = [
    "global: {scrape_interval: 15s}", "scrape_configs:", "  - job_name: pods",
    "    kubernetes_sd_configs: [{role: pod, namespaces: {own_namespace: true}}]",
    "    relabel_configs:",
    "      - {source_labels: [__meta_kubernetes_pod_annotation_prometheus_io_scrape], action: keep, regex: \"true\"}",
    "      - {source_labels: [__meta_kubernetes_pod_annotation_prometheus_io_path], action: replace, regex: (.+), target_label: __metrics_path__}",
    "      - source_labels: [__meta_kubernetes_pod_ip, __meta_kubernetes_pod_annotation_prometheus_io_port]",
    "        {action}",
    "      - {source_labels: [__meta_kubernetes_pod_label_app], action: replace, target_label: app}",
  ].flatMap { line in
    line.hasSuffix("{action}")
      ? [
        "        action: replace", "        regex: (.+);(\\d+)", "        replacement: $1:$2",
        "        target_label: __address__",
      ] : [line]
  }

  /// Services by name: each replica has an address of its own.
  static func services(_ targets: [(name: String, port: Int, path: String)]) -> [String] {
    ["global: {scrape_interval: 15s}", "scrape_configs:"]
      + targets.flatMap { target in
        [
          "  - job_name: \(target.name)", "    metrics_path: \(target.path)",
          "    dns_sd_configs: [{names: [\(target.name)], type: A, port: \(target.port)}]",
        ]
      }
  }
}
