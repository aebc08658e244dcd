import Deployments
import Documents

/// Writes the Deployment or StatefulSet of a component.
struct ManifestWorkload {
  let exporter: ArtifactExporter
  let component: Component
  let image: ContainerImage
  let written: [Component]

  init(
    _ exporter: ArtifactExporter, _ component: Component, _ image: ContainerImage,
    among written: [Component]
  ) {
    self.exporter = exporter
    self.written = written
    self.component = component
    self.image = image
  }

  /// Whether it is a StatefulSet with a claim a replica; model servers share one claim.
  var keepsState: Bool { image.data != nil && component.role != .inference }

  /// Replicas that carry the busiest hour.
  var replicas: Int {
    if case .fixed(let count)? = component.sizing.replicas { return count }
    return max(1, size.replicas)
  }

  /// Replicas up to which an autoscaler may go; nil when nothing scales it.
  var mostReplicas: Int? {
    guard !keepsState else { return nil }
    if size.maximumReplicas > replicas { return size.maximumReplicas }
    let original = exporter.alternative.option.components.first { $0.id == component.id }
    guard case .auto? = original?.sizing.replicas else { return nil }
    return replicas * 2
  }

  private var size: Size { exporter.alternative.sizes[component.id] ?? Size() }

  /// The object, without the line that parts it from others.
  var object: [String] {
    let id = component.id
    var lines = [
      "apiVersion: apps/v1", "kind: \(keepsState ? "StatefulSet" : "Deployment")", "metadata:",
      "  name: \(id)", "  labels: {app.kubernetes.io/part-of: \(exporter.option.id)}",
      "  annotations:",
      "    berth/component: \(FlowText.quoted(OptionWriter.component(component)))", "spec:",
    ]
    if mostReplicas == nil {
      lines.append("  replicas: \(replicas)  # carries the simulated busiest hour")
    }
    if keepsState, replicas > 1 {
      lines.append(
        "  # each replica keeps data of its own: set up replication, by an operator or by hand")
    }
    lines += ["  selector: {matchLabels: {app: \(id)}}"]
    lines +=
      keepsState
      ? ["  serviceName: \(id)"]
      : [
        "  strategy:", "    type: RollingUpdate",
        "    rollingUpdate: {maxSurge: 1, maxUnavailable: 0}"
          + (image.data == nil ? "" : "  # needs accelerators for one replica more"),
      ]
    lines += ["  template:", "    metadata:", "      labels: {app: \(id)}"]
    if let metrics = image.metrics {
      lines += [
        "      annotations:", "        prometheus.io/scrape: \"true\"",
        "        prometheus.io/path: \(metrics)", "        prometheus.io/port: \"\(image.port)\"",
      ]
    }
    return lines + pod + claims
  }

  private var isMonitoring: Bool { component.service == "onprem-prometheus" }

  private var pod: [String] {
    let id = component.id
    let grace = component.sizing.timeout.map { min($0, 3600) } ?? 60
    var lines = [
      "    spec:",
      "      terminationGracePeriodSeconds: \(NumberFormat.plain(grace.rounded()))  # a run may finish before its pod goes",
    ]
    lines.append(
      isMonitoring
        ? "      serviceAccountName: \(id)" : "      automountServiceAccountToken: false")
    lines.append("      securityContext: \(podSecurity)")
    lines += selector
    if replicas > 1 {
      lines.append(
        "      topologySpreadConstraints: [{maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway, labelSelector: {matchLabels: {app: \(id)}}}]"
      )
    }
    if component.role == .inference, image.data != nil {
      lines.append(
        "      tolerations: [{key: nvidia.com/gpu, operator: Exists, effect: NoSchedule}]")
    }
    lines += ["      containers:", "        - name: \(id)", "          image: \(image.image)"]
    lines.append(
      image.isOwn
        ? "          securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}"
        : "          securityContext: {allowPrivilegeEscalation: false}")
    if let arguments, !arguments.isEmpty {
      if let remark = ModelArguments.remark(component), component.role == .inference {
        lines.append("          # \(remark)")
      }
      lines.append("          args: [\(arguments.map(FlowText.quoted).joined(separator: ", "))]")
    }
    lines.append("          ports: [{name: http, containerPort: \(image.port)}]")
    lines += environment + probes + resources
    return lines + volumes
  }

  private var podSecurity: String {
    let user = image.isOwn ? "runAsNonRoot: true, runAsUser: 10001, " : ""
    // Who writes to the claim; the numbers are those of the images.
    let group: String? =
      switch component.service {
      case "onprem-postgresql", "onprem-redis": "999"
      case "onprem-prometheus": "65534"
      case "onprem-qdrant", "onprem-minio", "onprem-vault": "1000"
      default: nil
      }
    return
      "{\(user)\(group.map { "fsGroup: \($0), " } ?? "")seccompProfile: {type: RuntimeDefault}}"
  }

  private var selector: [String] {
    guard let instance = component.sizing.instance else { return [] }
    let provider = exporter.option.sites.first { $0.id == component.site }?.provider
    return provider == "self"
      ? ["      nodeSelector: {berth/instance: \(FlowText.quoted(instance))}  # label your nodes"]
      : ["      nodeSelector: {node.kubernetes.io/instance-type: \(FlowText.quoted(instance))}"]
  }

  private var arguments: [String]? {
    if component.role == .inference, image.data != nil {
      return ModelArguments.of(component, exporter)
    }
    return isMonitoring
      ? ContainerImage.prometheusArguments(days: exporter.logDays) : image.arguments
  }

  /// Where one's own code finds what it calls.
  private var addresses: [(name: String, value: String)] {
    image.isOwn ? CalleeAddresses.of(component, exporter, among: written) : []
  }

  private var environment: [String] {
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
        "              value: \"\(NumberFormat.plain(TimeoutOrder.wait(callee: callee, own: component.sizing.timeout)))\"",
      ]
    }
    if let concurrency = component.sizing.concurrency, component.role != .inference {
      lines += [
        "            - name: MAX_CONCURRENCY  # requests a replica works on at once, from the option",
        "              value: \"\(concurrency)\"",
      ]
    }
    for setting in addresses + image.settings {
      lines += [
        "            - name: \(setting.name)",
        "              value: \(FlowText.quoted(setting.value))",
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

  private var probes: [String] {
    let check =
      image.health.map { "httpGet: {path: \(FlowText.quoted($0)), port: http}" }
      ?? "exec: {command: [sh, -c, \(FlowText.quoted(image.check))]}"
    // A model server loads its weights first.
    let start = component.role == .inference ? 120 : 30
    return [
      "          startupProbe: {\(check), periodSeconds: 5, failureThreshold: \(start)}",
      "          readinessProbe: {\(check), periodSeconds: 5, timeoutSeconds: 2}",
      "          livenessProbe: {\(check), periodSeconds: 10, timeoutSeconds: 2}",
    ]
  }

  private var resources: [String] {
    var fields: [String] = []
    if let vcpu = component.sizing.vcpu { fields.append("cpu: \"\(NumberFormat.plain(vcpu))\"") }
    if let memory = component.sizing.memoryGiB { fields.append("memory: \(Self.quantity(memory))") }
    if case .fixed(let gpus)? = component.sizing.gpusPerReplica {
      fields.append("nvidia.com/gpu: \"\(gpus)\"")
    }
    guard !fields.isEmpty else { return [] }
    let list = fields.joined(separator: ", ")
    let note =
      component.sizing.memoryGiB == nil ? "  # memory: the option gives it a whole node" : ""
    return [
      "          resources:\(note)", "            requests: {\(list)}",
      "            limits: {\(list)}",
    ]
  }

  private var volumes: [String] {
    guard let data = image.data else { return [] }
    if component.role == .inference {
      return [
        "          volumeMounts:", "            - {name: data, mountPath: \(data)}",
        "            - {name: shm, mountPath: /dev/shm}", "      volumes:",
        "        - {name: data, persistentVolumeClaim: {claimName: \(component.id)-weights}}",
        "        - {name: shm, emptyDir: {medium: Memory}}  # accelerators of a replica exchange through it",
      ]
    }
    var lines = ["          volumeMounts:", "            - {name: data, mountPath: \(data)}"]
    if isMonitoring {
      lines += [
        "            - {name: config, mountPath: /etc/prometheus}", "      volumes:",
        "        - {name: config, configMap: {name: \(component.id)-config}}",
      ]
    }
    return lines
  }

  private var claims: [String] {
    guard keepsState else { return [] }
    let storage =
      component.sizing.storageGB.map {
        "\(NumberFormat.plain(max(1, $0.rounded())))G  # from the option"
      }
      ?? "50Gi  # placeholder: the option says none"
    return [
      "  volumeClaimTemplates:", "    - metadata: {name: data}", "      spec:",
      "        accessModes: [ReadWriteOnce]",
      "        storageClassName: encrypted  # a class of yours that encrypts at rest",
      "        resources:", "          requests:", "            storage: \(storage)",
    ]
  }

  /// GiB as a quantity of Kubernetes: whole `Mi` where it has a fraction.
  static func quantity(_ gib: Double) -> String {
    gib == gib.rounded()
      ? "\(NumberFormat.plain(gib))Gi" : "\(NumberFormat.plain((gib * 1024).rounded()))Mi"
  }
}
