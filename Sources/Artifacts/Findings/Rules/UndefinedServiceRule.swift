import Documents

/// A service that another one needs and no file defines.
///
/// Hosts that only a project or a cluster resolves are told always, those of others where data are kept there; a host whose service
/// is known is a part of the design.
enum UndefinedServiceRule: FindingRule {
  static func findings(in project: ComposeProject, images: ImageTable) -> [Finding] {
    let names = project.services.map(\.name)
    let hosts = project.hosts
    return project.services.flatMap { service in
      service.dependsOn.filter { !names.contains($0.value) }.map { needed in
        Finding(
          rule: "undefined-service", .error,
          "`\(service.name)` depends on `\(needed.value)`, which no file defines",
          at: needed.location,
          fix: NearestName.among(names, to: needed.value).map { "the nearest is `\($0)`" }
            ?? "define the service, or give the file that does",
          source: "Compose Specification, depends_on (general knowledge)")
      }
        + service.environment.compactMap { variable in
          finding(
            variable, of: service.name, hosts: hosts,
            source: project.dialect == .kubernetes
              ? "Kubernetes documentation, DNS for Services (general knowledge)"
              : "Compose Specification, networks: services resolve by name (general knowledge)")
        }
    }
  }

  /// What is said of a variable that points at a host which is none of `hosts`.
  static func finding(
    _ variable: ComposeService.Variable, of owner: String, hosts: Set<String>, source: String
  ) -> Finding? {
    guard let value = variable.value, ExternalService.named(in: value) == nil,
      let named = NamedHost(variable: variable.name, value: value),
      !hosts.contains(named.host), !hosts.contains(named.label), !named.isCloud,
      named.reach == .project || NamedHost.isStore(variable: variable.name, host: named.host)
    else { return nil }
    let shown = named.host.contains(".svc") ? named.label : named.host
    return Finding(
      rule: "undefined-service", .warning,
      "`\(variable.name)` of `\(owner)` points at `\(shown)`, which no file defines",
      at: variable.location,
      fix: NearestName.among(hosts.sorted(), to: named.label).map { "the nearest is `\($0)`" }
        ?? "define the service, or give the file that does",
      source: source)
  }
}
