import Deployments
import Documents

/// Writes the ingress of a Kubernetes export for the controller that its service stands for.
struct ManifestIngress {
  let exporter: ArtifactExporter
  let written: [Component]

  init(_ exporter: ArtifactExporter, _ written: [Component]) {
    self.exporter = exporter
    self.written = written
  }

  /// What it leads to: the orchestrator that is first in the option.
  var target: Component? {
    written.first { $0.role == .orchestrator && $0.sizing.timeout != nil }
      ?? written.first { $0.role == .orchestrator }
  }

  func object(_ component: Component) -> [String] {
    let seconds = (target?.sizing.timeout).map { ($0 + 5).rounded() } ?? 60
    let note = FlowText.quoted(OptionWriter.component(component))
    let (name, annotations) = controller(component.service, seconds)
    return [
      "apiVersion: networking.k8s.io/v1", "kind: Ingress", "metadata:", "  name: \(component.id)",
      "  annotations:", "    berth/component: \(note)",
    ] + annotations.map { "    \($0)" } + ["spec:"]
      + (name.map { ["  ingressClassName: \($0)"] } ?? []) + [
        "  tls: [{hosts: [agent.example.org], secretName: agent-tls}]", "  rules:",
        "    - host: agent.example.org", "      http:", "        paths:", "          - path: /",
        "            pathType: Prefix",
        "            backend: {service: {name: \(target?.id ?? "orchestrator"), port: {name: http}}}",
      ]
  }

  /// Class and annotations of a controller, as its documentation names them (general knowledge).
  private func controller(_ service: String, _ seconds: Double) -> (String?, [String]) {
    let text = NumberFormat.plain(seconds)
    let why = "over the orchestrator's own limit"
    switch service {
    case "aws-alb":
      // A load balancer of this kind waits 4,000 s at most.
      let idle = NumberFormat.plain(min(seconds, 4000))
      return (
        "alb",
        [
          "alb.ingress.kubernetes.io/target-type: ip",
          "alb.ingress.kubernetes.io/listen-ports: '[{\"HTTPS\": 443}]'  # certificate: ACM, found by host name",
          "alb.ingress.kubernetes.io/healthcheck-path: /health",
          "alb.ingress.kubernetes.io/load-balancer-attributes: idle_timeout.timeout_seconds=\(idle)  # \(why)",
        ]
      )
    case "azure-application-gateway":
      return (
        "azure-application-gateway",
        [
          "appgw.ingress.kubernetes.io/request-timeout: \"\(text)\"  # \(why)",
          "appgw.ingress.kubernetes.io/ssl-redirect: \"true\"",
          "appgw.ingress.kubernetes.io/health-probe-path: /health",
        ]
      )
    case "gcp-load-balancing":
      return (
        nil,
        [
          "kubernetes.io/ingress.class: gce",
          "kubernetes.io/ingress.allow-http: \"false\"",
          "# its backends answer within 30 s unless a BackendConfig says otherwise: set timeoutSec: \(text)",
        ]
      )
    default:
      return (
        "nginx",
        [
          "nginx.ingress.kubernetes.io/proxy-read-timeout: \"\(text)\"  # \(why)",
          "nginx.ingress.kubernetes.io/proxy-send-timeout: \"\(text)\"",
          "nginx.ingress.kubernetes.io/proxy-buffering: \"off\"  # answers are streamed",
          "nginx.ingress.kubernetes.io/ssl-redirect: \"true\"",
        ]
      )
    }
  }
}
