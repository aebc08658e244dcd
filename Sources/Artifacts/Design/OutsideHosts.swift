import Documents

/// Hosts of others that a part calls and that no service of the catalogue stands for.
enum OutsideHosts {
  /// One part without a place for each host, in the order of the variables.
  static func parts(
    of variables: [ComposeService.Variable], hosts: Set<String>, seen: inout Set<String>
  ) -> [UnplacedPart] {
    variables.compactMap { variable in
      guard let value = variable.value, ExternalService.named(in: value) == nil,
        let named = NamedHost(variable: variable.name, value: value), named.reach == .outside,
        !named.isCloud, !hosts.contains(named.host), !hosts.contains(named.label),
        seen.insert(named.host).inserted
      else { return nil }
      return UnplacedPart(
        name: named.host, image: "host in \(variable.name)", location: variable.location,
        reason: "it stands outside these files, and no service of the catalogue stands for it")
    }
  }
}
