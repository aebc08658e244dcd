import Documents

/// Several replicas that publish one port of the host.
enum HostPortRule: FindingRule {
  static func findings(in project: ComposeProject, images: ImageTable) -> [Finding] {
    project.services.flatMap { service -> [Finding] in
      guard let replicas = service.replicas, replicas.value > 1 else { return [] }
      return service.ports.compactMap { port in
        guard let host = port.host, host.lowerBound > 0, host.count < replicas.value else {
          return nil
        }
        let which = host.count == 1 ? "port \(host.lowerBound)" : "ports \(port.text)"
        return Finding(
          rule: "replicas-on-one-host-port", .error,
          "`\(service.name)` has \(replicas.value) replicas and publishes \(which) of the host, which "
            + "\(host.count == 1 ? "one" : "\(host.count)") of them can bind; only Swarm's routing mesh shares a port",
          at: port.location, related: [replicas.location],
          fix:
            "put a proxy on the port and let it reach the replicas by the service's name, or publish a range",
          source: "Compose Specification, ports and deploy.replicas (general knowledge)")
      }
    }
  }
}
