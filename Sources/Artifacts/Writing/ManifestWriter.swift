import Deployments
import Documents

/// Writes components as Kubernetes manifests.
///
/// Pods without state become Deployments (rolling update without unavailable replicas, HorizontalPodAutoscaler where the
/// search allows more replicas), what keeps data StatefulSets with a claim (its size is a placeholder of 50 GiB where the option
/// says none), the ingress an Ingress with TLS. Requests equal limits, so that a pod gets what it was sized with.
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
      if component.role == .ingress, ContainerImage.of(component, exporter.catalogue) == nil {
        lines += ["---"] + ingress(component)
      } else if let image = ContainerImage.of(component, exporter.catalogue) {
        lines += ["---"] + workload(component, image)
        lines += ["---"] + service(component, image)
        if component.sizing.timeout != nil || size(component).maximumReplicas > replicas(component),
          image.data == nil
        {
          lines += autoscaler(component)
        }
        if replicas(component) > 1 { lines += ["---"] + disruption(component) }
        if component.role == .inference, image.data != nil { lines += ["---"] + claim(component) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func size(_ component: Component) -> Size {
    exporter.alternative.sizes[component.id] ?? Size()
  }

  private func replicas(_ component: Component) -> Int {
    if case .fixed(let count)? = component.sizing.replicas { return count }
    return max(1, size(component).replicas)
  }

  private func note(_ component: Component) -> String {
    "    berth/component: \(FlowText.quoted(OptionWriter.component(component)))"
  }

  private func workload(_ component: Component, _ image: ContainerImage) -> [String] {
    let keepsState = image.data != nil && component.role != .inference
    let id = component.id
    var lines = [
      "apiVersion: apps/v1", "kind: \(keepsState ? "StatefulSet" : "Deployment")", "metadata:",
      "  name: \(id)", "  annotations:", note(component), "spec:",
      "  replicas: \(replicas(component))  # carries the simulated busiest hour",
      "  selector: {matchLabels: {app: \(id)}}",
    ]
    lines +=
      keepsState
      ? ["  serviceName: \(id)"]
      : [
        "  strategy:", "    type: RollingUpdate",
        "    rollingUpdate: {maxSurge: 1, maxUnavailable: 0}",
      ]
    lines += ["  template:", "    metadata:", "      labels: {app: \(id)}"]
    if let metrics = image.metrics {
      lines += [
        "      annotations:", "        prometheus.io/scrape: \"true\"",
        "        prometheus.io/path: \(metrics)", "        prometheus.io/port: \"\(image.port)\"",
      ]
    }
    let grace = component.sizing.timeout.map { min($0, 3600) } ?? 60
    lines += [
      "    spec:",
      "      terminationGracePeriodSeconds: \(NumberFormat.plain(grace.rounded()))  # a run may finish before its pod goes",
      "      automountServiceAccountToken: false",
    ]
    lines += selector(component)
    lines += ["      containers:", "        - name: \(id)", "          image: \(image.image)"]
    if let arguments = arguments(component, image) {
      lines.append("          args: [\(arguments.map(FlowText.quoted).joined(separator: ", "))]")
    }
    lines.append("          ports: [{name: http, containerPort: \(image.port)}]")
    lines += environment(component, image)
    lines += probes(component, image)
    lines += resources(component)
    if let data = image.data {
      lines.append("          volumeMounts: [{name: data, mountPath: \(data)}]")
    }
    if component.role == .inference, image.data != nil {
      lines += [
        "      volumes:",
        "        - {name: data, persistentVolumeClaim: {claimName: \(id)-weights}}",
      ]
    }
    if keepsState {
      lines += [
        "  volumeClaimTemplates:", "    - metadata: {name: data}", "      spec:",
        "        accessModes: [ReadWriteOnce]",
        "        storageClassName: encrypted  # a class of yours that encrypts at rest",
        "        resources: {requests: {storage: \(storage(component))}}",
      ]
    }
    return lines
  }

  private func selector(_ component: Component) -> [String] {
    guard let instance = component.sizing.instance else { return [] }
    return [
      "      nodeSelector: {berth/instance: \(FlowText.quoted(instance))}  # label your nodes"
    ]
  }

  private func arguments(_ component: Component, _ image: ContainerImage) -> [String]? {
    guard component.role == .inference else {
      return image.arguments.isEmpty ? nil : image.arguments
    }
    var arguments = ["--model", component.sizing.model ?? exporter.alternative.model]
    let gpus = size(component).gpusPerReplica
    if gpus > 1 { arguments += ["--tensor-parallel-size", "\(gpus)"] }
    if let concurrency = component.sizing.concurrency {
      arguments += ["--max-num-seqs", "\(concurrency)"]
    }
    if component.sizing.precision == "fp8" { arguments += ["--quantization", "fp8"] }
    return arguments
  }

  private func environment(_ component: Component, _ image: ContainerImage) -> [String] {
    var lines: [String] = []
    if let timeout = component.sizing.timeout {
      lines += [
        "            - name: REQUEST_TIMEOUT_SECONDS  # from the option",
        "              value: \"\(NumberFormat.plain(timeout))\"",
      ]
    }
    if let callee = TimeoutOrder.callee(of: component.role, in: exporter.option) {
      lines += [
        "            - name: CALL_TIMEOUT_SECONDS  # over the longest callee, under this one's own limit",
        "              value: \"\(NumberFormat.plain(min(callee + 1, component.sizing.timeout ?? callee + 1)))\"",
      ]
    }
    if let concurrency = component.sizing.concurrency, component.role != .inference {
      lines += [
        "            - name: MAX_CONCURRENCY  # requests a replica works on at once, from the option",
        "              value: \"\(concurrency)\"",
      ]
    }
    for name in image.secrets {
      lines += [
        "            - name: \(name)", "              valueFrom:",
        "                secretKeyRef: {name: \(component.id)-secrets, key: \(name)}",
      ]
    }
    return lines.isEmpty ? [] : ["          env:"] + lines
  }

  private func probes(_ component: Component, _ image: ContainerImage) -> [String] {
    let check =
      image.health.map { "httpGet: {path: \($0), port: http}" } ?? "tcpSocket: {port: http}"
    // A model server loads its weights first.
    let start = component.role == .inference ? 120 : 30
    return [
      "          startupProbe: {\(check), periodSeconds: 5, failureThreshold: \(start)}",
      "          readinessProbe: {\(check), periodSeconds: 5, timeoutSeconds: 2}",
      "          livenessProbe: {\(check), periodSeconds: 10, timeoutSeconds: 2}",
    ]
  }

  private func resources(_ component: Component) -> [String] {
    var fields: [String] = []
    if let vcpu = component.sizing.vcpu { fields.append("cpu: \"\(NumberFormat.plain(vcpu))\"") }
    if let memory = component.sizing.memoryGiB {
      fields.append("memory: \(Self.quantity(memory))")
    }
    if case .fixed(let gpus)? = component.sizing.gpusPerReplica {
      fields.append("nvidia.com/gpu: \"\(gpus)\"")
    }
    guard !fields.isEmpty else { return [] }
    let list = fields.joined(separator: ", ")
    return [
      "          resources:", "            requests: {\(list)}", "            limits: {\(list)}",
    ]
  }

  /// GiB as a quantity of Kubernetes: whole `Mi` where it has a fraction.
  static func quantity(_ gib: Double) -> String {
    gib == gib.rounded()
      ? "\(NumberFormat.plain(gib))Gi" : "\(NumberFormat.plain((gib * 1024).rounded()))Mi"
  }

  private func storage(_ component: Component) -> String {
    component.sizing.storageGB.map { "\(NumberFormat.plain(max(1, $0.rounded())))G" } ?? "50Gi"
  }

  private func claim(_ component: Component) -> [String] {
    [
      "apiVersion: v1", "kind: PersistentVolumeClaim",
      "metadata: {name: \(component.id)-weights}", "spec:", "  accessModes: [ReadWriteMany]",
      "  storageClassName: encrypted",
      "  resources: {requests: {storage: 200Gi}}  # room for the weights",
    ]
  }

  private func service(_ component: Component, _ image: ContainerImage) -> [String] {
    [
      "apiVersion: v1", "kind: Service", "metadata: {name: \(component.id)}", "spec:",
      "  selector: {app: \(component.id)}",
      "  ports: [{name: http, port: \(image.port), targetPort: http}]",
    ]
  }

  private func autoscaler(_ component: Component) -> [String] {
    let least = replicas(component)
    let most = max(size(component).maximumReplicas, least)
    guard most > least else { return [] }
    return [
      "---", "apiVersion: autoscaling/v2", "kind: HorizontalPodAutoscaler",
      "metadata: {name: \(component.id)}", "spec:",
      "  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: \(component.id)}",
      "  minReplicas: \(least)", "  maxReplicas: \(most)  # what the search allows", "  metrics:",
      "    - type: Resource",
      "      resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}",
    ]
  }

  private func disruption(_ component: Component) -> [String] {
    [
      "apiVersion: policy/v1", "kind: PodDisruptionBudget", "metadata: {name: \(component.id)}",
      "spec:", "  maxUnavailable: 1", "  selector: {matchLabels: {app: \(component.id)}}",
    ]
  }

  private func ingress(_ component: Component) -> [String] {
    let target =
      written.first { $0.role == .orchestrator && $0.sizing.timeout != nil }
      ?? written.first { $0.role == .orchestrator }
    let seconds = (target?.sizing.timeout).map { NumberFormat.plain(($0 + 5).rounded()) } ?? "60"
    return [
      "apiVersion: networking.k8s.io/v1", "kind: Ingress", "metadata:", "  name: \(component.id)",
      "  annotations:", note(component),
      "    nginx.ingress.kubernetes.io/proxy-read-timeout: \"\(seconds)\"  # over the orchestrator's own limit",
      "    nginx.ingress.kubernetes.io/ssl-redirect: \"true\"", "spec:",
      "  tls: [{hosts: [agent.example.org], secretName: agent-tls}]", "  rules:",
      "    - host: agent.example.org", "      http:", "        paths:", "          - path: /",
      "            pathType: Prefix",
      "            backend: {service: {name: \(target?.id ?? "orchestrator"), port: {name: http}}}",
    ]
  }
}
