import Deployments
import Documents

/// Writes components as Kubernetes manifests.
///
/// Pods without state become Deployments (rolling update without unavailable replicas, HorizontalPodAutoscaler where the option
/// leaves the replicas to the search), what keeps data StatefulSets with a claim (its size is a placeholder of 50 GiB where the
/// option says none), the ingress an Ingress with TLS. Requests equal limits, so that a pod gets what it was sized with. An
/// autoscaler may double what carries the busiest hour where the search found no bound: an assumption that its comment names.
struct ManifestWriter {
  let exporter: ArtifactExporter
  let written: [Component]

  init(_ exporter: ArtifactExporter, _ written: [Component]) {
    self.exporter = exporter
    self.written = written
  }

  var text: String {
    var lines = exporter.comments(written)
    lines += [
      "apiVersion: v1", "kind: ConfigMap", "metadata:", "  name: berth-option",
      "  annotations: {berth/option: \(FlowText.quoted(exporter.option.id))}", "data:",
      "  option.yaml: |",
    ]
    lines += exporter.optionLines(written).map { "    \($0)" }
    for component in written {
      if component.role == .ingress {
        lines += ["---"] + ManifestIngress(exporter, written).object(component)
      } else if let image = ContainerImage.of(component, exporter.catalogue) {
        let workload = ManifestWorkload(exporter, component, image, among: written)
        lines += ["---"] + workload.object
        lines += ["---"] + service(component, image, isHeadless: workload.keepsState)
        if let most = workload.mostReplicas {
          lines += ["---"] + autoscaler(component, workload.replicas, most)
        }
        if workload.replicas > 1 { lines += ["---"] + disruption(component) }
        if component.role == .inference, image.data != nil { lines += ["---"] + claim(component) }
        if component.service == "onprem-prometheus" { lines += monitoring(component) }
      }
    }
    lines += ["---"] + policy
    return lines.joined(separator: "\n") + "\n"
  }

  private func claim(_ component: Component) -> [String] {
    [
      "apiVersion: v1", "kind: PersistentVolumeClaim",
      "metadata: {name: \(component.id)-weights}", "spec:",
      "  accessModes: [ReadWriteMany]  # all replicas read one copy",
      "  storageClassName: encrypted  # a class of yours that encrypts at rest",
      "  resources: {requests: {storage: 200Gi}}  # placeholder: room for the weights",
    ]
  }

  private func service(_ component: Component, _ image: ContainerImage, isHeadless: Bool)
    -> [String]
  {
    [
      "apiVersion: v1", "kind: Service", "metadata: {name: \(component.id)}", "spec:",
    ] + (isHeadless ? ["  clusterIP: None  # each replica has a name of its own"] : []) + [
      "  selector: {app: \(component.id)}",
      "  ports: [{name: http, port: \(image.port), targetPort: http}]",
    ]
  }

  private func autoscaler(_ component: Component, _ least: Int, _ most: Int) -> [String] {
    let isFound = exporter.alternative.sizes[component.id]?.maximumReplicas == most
    let bound =
      isFound ? "what the search allows" : "assumption: twice the busiest hour; set your own bound"
    let metric =
      component.role == .inference
      ? [
        "    # the queue of the model server, through prometheus-adapter: CPU says nothing of a GPU",
        "    - type: Pods",
        "      pods: {metric: {name: vllm_num_requests_waiting}, target: {type: AverageValue, averageValue: \"4\"}}  # placeholder",
      ]
      : [
        "    - type: Resource",
        "      resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}  # placeholder",
      ]
    return [
      "apiVersion: autoscaling/v2", "kind: HorizontalPodAutoscaler",
      "metadata: {name: \(component.id)}", "spec:",
      "  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: \(component.id)}",
      "  minReplicas: \(least)  # carries the simulated busiest hour",
      "  maxReplicas: \(most)  # \(bound)",
      "  behavior: {scaleDown: {stabilizationWindowSeconds: 300}}", "  metrics:",
    ] + metric
  }

  private func disruption(_ component: Component) -> [String] {
    [
      "apiVersion: policy/v1", "kind: PodDisruptionBudget", "metadata: {name: \(component.id)}",
      "spec:", "  maxUnavailable: 1", "  selector: {matchLabels: {app: \(component.id)}}",
    ]
  }

  /// Who may see the pods that are scraped, and the settings.
  private func monitoring(_ component: Component) -> [String] {
    let id = component.id
    let part = "annotations: {berth/part-of: \(id)}"
    return [
      "---", "apiVersion: v1", "kind: ServiceAccount", "metadata: {name: \(id), \(part)}",
      "---", "apiVersion: rbac.authorization.k8s.io/v1", "kind: Role",
      "metadata: {name: \(id), \(part)}", "rules:",
      "  - {apiGroups: [\"\"], resources: [pods], verbs: [get, list, watch]}",
      "---", "apiVersion: rbac.authorization.k8s.io/v1", "kind: RoleBinding",
      "metadata: {name: \(id), \(part)}",
      "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: \(id)}",
      "subjects: [{kind: ServiceAccount, name: \(id)}]",
      "---", "apiVersion: v1", "kind: ConfigMap", "metadata: {name: \(id)-config, \(part)}",
      "data:", "  prometheus.yml: |",
    ] + ScrapeText.pods.map { "    \($0)" }
  }

  /// Only pods of the namespace reach each other; the orchestrator also takes calls from the ingress.
  private var policy: [String] {
    let part = "annotations: {berth/part-of: all pods}"
    let entrance = ManifestIngress(exporter, written).target?.id
    return [
      "apiVersion: networking.k8s.io/v1", "kind: NetworkPolicy",
      "metadata: {name: same-namespace, \(part)}", "spec:", "  podSelector: {}",
      "  policyTypes: [Ingress]", "  ingress: [{from: [{podSelector: {}}]}]",
    ]
      + (entrance.map {
        [
          "---", "apiVersion: networking.k8s.io/v1", "kind: NetworkPolicy",
          "metadata: {name: entrance, \(part)}", "spec:",
          "  podSelector: {matchLabels: {app: \($0)}}", "  policyTypes: [Ingress]",
          "  ingress: [{ports: [{port: http}]}]  # narrow it to your ingress controller",
        ]
      } ?? [])
  }
}
