import Deployments
import Documents

/// Writes components as a Compose file.
///
/// Only the proxy, or the orchestrator where there is none, publishes a port. Secrets are files outside the project.
struct ComposeWriter {
  let exporter: ArtifactExporter
  let written: [Component]

  init(_ exporter: ArtifactExporter, _ written: [Component]) {
    self.exporter = exporter
    self.written = written
  }

  var text: String {
    var lines = exporter.comments(written)
    lines += ["name: \(exporter.option.id)", "x-berth: |"]
    lines += exporter.optionLines(written).map { "  \($0)" }
    lines.append("services:")
    var volumes: [String] = []
    for component in written {
      guard let image = ContainerImage.of(component, exporter.catalogue) else { continue }
      lines += service(component, image)
      if image.data != nil { volumes.append("\(component.id)-data") }
    }
    lines += ["networks:", "  inner:", "    driver_opts: {encrypted: \"true\"}", "  outer: {}"]
    if !volumes.isEmpty {
      lines += ["volumes:  # on an encrypted disk; back them up"] + volumes.map { "  \($0): {}" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var entrance: String? {
    (written.first { $0.role == .ingress } ?? written.first { $0.role == .orchestrator })?.id
  }

  private func service(_ component: Component, _ image: ContainerImage) -> [String] {
    let id = component.id
    var lines = [
      "  \(id):", "    image: \(image.image)",
      "    x-berth: \(FlowText.quoted(OptionWriter.component(component)))",
      "    restart: unless-stopped",
    ]
    if id == entrance {
      lines += [
        "    ports: [\"8443:\(image.port)\"]  # put TLS here", "    networks: [inner, outer]",
      ]
    } else {
      lines.append("    networks: [inner]")
    }
    if let command = command(component, image) {
      lines.append("    command: [\(command.map(FlowText.quoted).joined(separator: ", "))]")
    }
    var environment: [String] = []
    if let timeout = component.sizing.timeout {
      environment.append(
        "      REQUEST_TIMEOUT_SECONDS: \"\(NumberFormat.plain(timeout))\"  # from the option")
    }
    if let callee = TimeoutOrder.callee(of: component.role, in: exporter.option) {
      let seconds = min(callee + 1, component.sizing.timeout ?? callee + 1)
      environment.append(
        "      CALL_TIMEOUT_SECONDS: \"\(NumberFormat.plain(seconds))\"  # over the longest callee")
    }
    if let concurrency = component.sizing.concurrency {
      environment.append("      MAX_CONCURRENCY: \"\(concurrency)\"  # from the option")
    }
    environment += image.secrets.map {
      "      \($0): ${\($0):?set it in the shell, from a vault}"
    }
    if component.service == "onprem-prometheus" {
      environment.append(
        "      RETENTION_DAYS: \"\(exporter.logDays)\"  # audit_log_days of the option")
    }
    if !environment.isEmpty { lines += ["    environment:"] + environment }
    if let data = image.data { lines.append("    volumes: [\"\(id)-data:\(data)\"]") }
    let check =
      image.health.map { "wget -qO- http://localhost:\(image.port)\($0) || exit 1" }
      ?? "nc -z localhost \(image.port) || exit 1"
    lines += [
      "    healthcheck:", "      test: [CMD-SHELL, \(FlowText.quoted(check))]",
      "      interval: 10s", "      timeout: 3s",
      "      start_period: \(component.role == .inference ? 600 : 30)s",
      "    labels:", "      prometheus.io/scrape: \"\(image.metrics != nil)\"",
    ]
    return lines + deploy(component)
  }

  private func command(_ component: Component, _ image: ContainerImage) -> [String]? {
    if component.role == .inference {
      let gpus = exporter.alternative.sizes[component.id]?.gpusPerReplica ?? 1
      return ["--model", component.sizing.model ?? exporter.alternative.model]
        + (gpus > 1 ? ["--tensor-parallel-size", "\(gpus)"] : [])
    }
    guard !image.arguments.isEmpty else { return nil }
    return image.arguments.map { $0.hasPrefix("$(") ? "${\($0.dropFirst(2).dropLast())}" : $0 }
  }

  private func deploy(_ component: Component) -> [String] {
    var count = 1
    if case .fixed(let replicas)? = component.sizing.replicas { count = replicas }
    var lines = [
      "    deploy:", "      replicas: \(count)  # carries the simulated busiest hour",
      "      resources:",
    ]
    var limits: [String] = []
    if let vcpu = component.sizing.vcpu { limits.append("cpus: \"\(NumberFormat.plain(vcpu))\"") }
    if let memory = component.sizing.memoryGiB {
      limits.append("memory: \(NumberFormat.plain((memory * 1024).rounded()))m")
    }
    if !limits.isEmpty { lines.append("        limits: {\(limits.joined(separator: ", "))}") }
    if case .fixed(let gpus)? = component.sizing.gpusPerReplica {
      lines += [
        "        reservations:", "          devices:",
        "            - {driver: nvidia, count: \(gpus), capabilities: [gpu]}",
      ]
    } else if limits.isEmpty {
      lines.removeLast()
    }
    return lines
  }
}
