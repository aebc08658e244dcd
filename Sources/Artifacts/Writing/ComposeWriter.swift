import Deployments
import Documents

/// Writes components as a Compose file.
///
/// Only the proxy publishes a port, with TLS; without one, the orchestrator publishes a port for each of its replicas, for a load
/// balancer. Secrets come from the shell or from files outside the project. Parts that the option puts on different servers
/// have profiles of their own.
struct ComposeWriter {
  let exporter: ArtifactExporter
  let written: [Component]

  init(_ exporter: ArtifactExporter, _ written: [Component]) {
    self.exporter = exporter
    self.written = written
  }

  var text: String {
    var lines = exporter.comments(written)
    if hasSeveralServers {
      lines.append(
        "# Several servers: join them with `docker swarm init` for the network `inner`, then on each of them run its own profile:"
      )
      lines += servers.map { "#   docker compose --profile \($0) up -d" }
    }
    lines += ["name: \(exporter.option.id)", "x-berth: |"]
    lines += exporter.optionLines(written).map { "  \($0)" }
    lines.append("services:")
    var volumes: [String] = []
    for component in written {
      guard let image = ContainerImage.of(component, exporter.catalogue) else { continue }
      lines += service(component, image)
      if image.data != nil { volumes.append("\(component.id)-data") }
    }
    lines += ["networks:"]
    lines +=
      hasSeveralServers
      ? [
        "  inner:", "    driver: overlay", "    attachable: true",
        "    driver_opts: {encrypted: \"true\"}", "  outer: {}",
      ]
      : ["  inner: {internal: \(callsOut ? "false" : "true")}", "  outer: {}"]
    if !volumes.isEmpty {
      lines += ["volumes:  # on an encrypted disk; back them up"] + volumes.map { "  \($0): {}" }
    }
    lines += configs
    if hasProxy {
      lines += [
        "secrets:", "  tls_certificate: {file: ./tls.crt}  # yours", "  tls_key: {file: ./tls.key}",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var hasProxy: Bool { written.contains { $0.service == "onprem-nginx" } }

  private var servers: [String] { Set(written.compactMap(\.sizing.instance)).sorted() }

  private var hasSeveralServers: Bool { servers.count > 1 }

  /// Whether a part of the option stands at another site, so that the network may not be closed.
  private var callsOut: Bool { written.count < exporter.option.components.count }

  private var entrance: Component? {
    written.first { $0.service == "onprem-nginx" } ?? written.first { $0.role == .orchestrator }
  }

  private func replicas(_ component: Component) -> Int {
    if case .fixed(let count)? = component.sizing.replicas { return count }
    return 1
  }

  private func service(_ component: Component, _ image: ContainerImage) -> [String] {
    let id = component.id
    var lines = [
      "  \(id):", "    image: \(image.image)",
      "    x-berth: \(FlowText.quoted(OptionWriter.component(component)))",
      "    restart: unless-stopped", "    security_opt: [\"no-new-privileges:true\"]",
      "    logging: {driver: json-file, options: {max-size: 50m, max-file: \"5\"}}",
    ]
    if let instance = component.sizing.instance, hasSeveralServers {
      lines.append("    profiles: [\(FlowText.word(instance))]")
    }
    lines += network(component, image)
    if let command = command(component, image) {
      if let remark = ModelArguments.remark(component), component.role == .inference {
        lines.append("    # \(remark)")
      }
      lines.append("    command: [\(command.map(FlowText.quoted).joined(separator: ", "))]")
    }
    let environment = environment(component, image)
    if !environment.isEmpty { lines += ["    environment:"] + environment }
    if let data = image.data { lines.append("    volumes: [\"\(id)-data:\(data)\"]") }
    if component.service == "onprem-prometheus" {
      lines.append("    configs: [{source: prometheus, target: /etc/prometheus/prometheus.yml}]")
    }
    if component.service == "onprem-nginx" {
      lines += [
        "    configs: [{source: nginx, target: /etc/nginx/nginx.conf}]",
        "    secrets: [tls_certificate, tls_key]",
      ]
    }
    if component.role == .inference, image.data != nil {
      lines.append("    shm_size: 16gb  # accelerators of a replica exchange through it")
    }
    if let timeout = component.sizing.timeout {
      lines.append(
        "    stop_grace_period: \(NumberFormat.plain(min(timeout, 3600)))s  # a run may finish before its container goes"
      )
    }
    lines += [
      "    healthcheck:",
      "      test: [CMD-SHELL, \(FlowText.quoted(image.check.replacing("$", with: "$$")))]",
      "      interval: 10s", "      timeout: 3s",
      "      start_period: \(component.role == .inference ? 600 : 30)s",
    ]
    return lines + deploy(component)
  }

  private func network(_ component: Component, _ image: ContainerImage) -> [String] {
    guard component.id == entrance?.id else {
      // A network without a way out serves what calls nobody outside.
      switch component.role {
      case .inference: return ["    networks: [inner, outer]  # it fetches its weights"]
      case .tools: return ["    networks: [inner, outer]  # it calls your systems"]
      default: return ["    networks: [inner]"]
      }
    }
    if component.service == "onprem-nginx" {
      return ["    ports: [\"443:\(image.port)\"]", "    networks: [inner, outer]"]
    }
    let count = replicas(component)
    let ports = count > 1 ? "\(image.port)-\(image.port + count - 1)" : "\(image.port)"
    return [
      "    ports: [\"\(ports):\(image.port)\"]  # one a replica, for the load balancer, which ends TLS",
      "    networks: [inner, outer]",
    ]
  }

  private func command(_ component: Component, _ image: ContainerImage) -> [String]? {
    if component.role == .inference, image.data != nil {
      return ModelArguments.of(component, exporter)
    }
    if component.service == "onprem-prometheus" {
      return ContainerImage.prometheusArguments(days: exporter.logDays)
    }
    guard !image.arguments.isEmpty else { return nil }
    return image.arguments.map { $0.hasPrefix("$(") ? "${\($0.dropFirst(2).dropLast())}" : $0 }
  }

  private func environment(_ component: Component, _ image: ContainerImage) -> [String] {
    var lines: [String] = []
    if let timeout = component.sizing.timeout {
      lines.append(
        "      REQUEST_TIMEOUT_SECONDS: \"\(NumberFormat.plain(timeout))\"  # from the option")
    }
    if let callee = TimeoutOrder.callee(of: component.role, in: exporter.option),
      component.role != .ingress
    {
      let seconds = TimeoutOrder.wait(callee: callee, own: component.sizing.timeout)
      lines.append(
        "      CALL_TIMEOUT_SECONDS: \"\(NumberFormat.plain(seconds))\"  # over the longest callee")
    }
    if let concurrency = component.sizing.concurrency, component.role != .inference {
      lines.append("      MAX_CONCURRENCY: \"\(concurrency)\"  # from the option")
    }
    let addresses =
      image.isOwn ? CalleeAddresses.of(component, exporter, among: written) : []
    lines += (addresses + image.settings).map { "      \($0.name): \(FlowText.quoted($0.value))" }
    lines += image.secrets.map {
      "      \($0): ${\($0):?set it in the shell, from a vault}"
    }
    return lines
  }

  private func deploy(_ component: Component) -> [String] {
    let lines = [
      "    deploy:",
      "      replicas: \(replicas(component))  # carries the simulated busiest hour",
    ]
    var limits: [String] = []
    if let vcpu = component.sizing.vcpu { limits.append("cpus: \"\(NumberFormat.plain(vcpu))\"") }
    if let memory = component.sizing.memoryGiB {
      limits.append("memory: \(NumberFormat.plain((memory * 1024).rounded()))m")
    }
    var resources: [String] = []
    if !limits.isEmpty { resources.append("        limits: {\(limits.joined(separator: ", "))}") }
    if case .fixed(let gpus)? = component.sizing.gpusPerReplica {
      resources += [
        "        reservations:", "          devices:",
        "            - {driver: nvidia, count: \(gpus), capabilities: [gpu]}",
      ]
    }
    return lines + (resources.isEmpty ? [] : ["      resources:"] + resources)
  }

  private var configs: [String] {
    var lines: [String] = []
    if hasProxy,
      let target = written.first(where: { $0.role == .orchestrator }),
      let image = ContainerImage.of(target, exporter.catalogue)
    {
      lines += ["  nginx:", "    content: |"]
      lines += ProxyText.lines(
        target: target.id, port: image.port,
        seconds: (target.sizing.timeout).map { ($0 + 5).rounded() } ?? 60, listening: 8443
      ).map { "      \($0.replacing("$", with: "$$"))" }
    }
    if written.contains(where: { $0.service == "onprem-prometheus" }) {
      let targets = written.compactMap { component -> (name: String, port: Int, path: String)? in
        guard let image = ContainerImage.of(component, exporter.catalogue),
          let metrics = image.metrics
        else { return nil }
        return (component.id, image.port, metrics)
      }
      lines += ["  prometheus:", "    content: |"]
      lines += ScrapeText.services(targets).map { "      \($0)" }
    }
    return lines.isEmpty ? [] : ["configs:"] + lines
  }
}
