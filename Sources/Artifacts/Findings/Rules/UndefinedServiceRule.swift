import Documents

/// A service that another one needs and no file defines.
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
          guard let host = variable.value.flatMap(internalHost), !hosts.contains(host) else {
            return nil
          }
          return Finding(
            rule: "undefined-service", .warning,
            "`\(variable.name)` of `\(service.name)` points at `\(host)`, which no file defines",
            at: variable.location,
            fix: NearestName.among(hosts.sorted(), to: host).map { "the nearest is `\($0)`" }
              ?? "define the service, or give the file that does",
            source: "Compose Specification, networks: services resolve by name (general knowledge)")
        }
    }
  }

  /// Host of an address `scheme://host[:port]` when the name can only be one of the project's own: a single label.
  private static func internalHost(_ value: String) -> String? {
    guard let resolved = Interpolation.resolve(value), let scheme = resolved.firstRange(of: "://")
    else { return nil }
    let authority = resolved[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" }
    let host = authority.split(separator: "@").last?.split(separator: ":").first ?? ""
    guard let first = host.first, first.isLetter, host != "localhost",
      host.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else { return nil }
    return String(host)
  }
}
