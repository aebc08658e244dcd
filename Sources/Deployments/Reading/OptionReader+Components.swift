import Catalog
import Documents

extension OptionReader {
  /// Reads the components, in the order a run meets them.
  func components(_ root: MappingReader, sites: [Site]) -> [Component] {
    guard let readers = root.mappings("components", what: "a component", required: true) else {
      return []
    }
    var seen: [String: SourceLocation] = [:]
    return readers.compactMap { reader in
      let id = reader.slug("id", required: true)
      let role = reader.enumeration("role", of: Role.self, required: true)
      let serviceName = reader.string("service", required: true)
      let siteName = reader.string("site", required: true)
      let sizing = sizing(reader)
      let duty = duty(reader)
      let facts = facts(reader, "facts")
      let service = serviceName.flatMap { self.service($0, key: "service", reader) }
      let site = siteName.flatMap { name in
        reader.check(name, key: "site", among: sites.map(\.id))
          ? sites.first { $0.id == name.value } : nil
      }
      if let id { reportDuplicate(id, of: "component", in: &seen, reader.diagnostics) }
      if let service, let role, !role.value.kinds.contains(service.kind) {
        let words = role.value.kinds.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        reader.diagnostics.error(
          "role-kind",
          "`\(service.id)` is a `\(service.kind.rawValue)`, which cannot fill the role "
            + "`\(role.value.rawValue)`", at: reader.location(of: "role"),
          hint: "kinds of this role: \(words)")
      }
      if let service, let site { checkPlace(of: service, at: site, reader) }
      guard let id, let role, let service, let site else { return nil }
      return Component(
        id: id.value, role: role.value, service: service.id, site: site.id, sizing: sizing,
        duty: duty, facts: facts, location: reader.location)
    }
  }

  /// A service of a provider that has regions runs in that provider's regions only.
  private func checkPlace(of service: Service, at site: Site, _ reader: MappingReader) {
    let owner = service.provider
    guard owner != site.provider, owner != "self", service.kind != .network,
      site.kind != .saas, regions.contains(where: { $0.provider == owner })
    else { return }
    reader.diagnostics.error(
      "service-site",
      "`\(service.id)` runs in regions of `\(owner)`, and site `\(site.id)` is one of "
        + "`\(site.provider)`", at: reader.location(of: "site"))
  }

  private func duty(_ reader: MappingReader) -> Duty {
    guard let node = reader.node("duty") else { return .primary }
    if case .mapping = node {
      guard let inner = reader.mapping("duty", what: "`duty`") else { return .primary }
      return inner.exactQuantity("share", .fraction, domain: .unitInterval, required: true)
        .map { .share($0.value) } ?? .primary
    }
    let word = reader.word("duty", among: ["primary", "failover", "burst"])
    switch word?.value {
    case "failover": return .failover
    case "burst": return .burst
    default: return .primary
    }
  }

  /// Notes what the parts do not make together: an agent needs an orchestrator and something that generates.
  func checkArchitecture(
    _ components: [Component], links: [Link], at place: SourceLocation, diagnostics: Diagnostics
  ) {
    // An option whose components could not be read has been told why already.
    guard !diagnostics.hasErrors else { return }
    for role in [Role.orchestrator, .inference]
    where !components.contains(where: { $0.role == role }) {
      diagnostics.error(
        "missing-role", "an option has a component of role `\(role.rawValue)`", at: place)
    }
    let models = components.filter { $0.role == .inference && generates($0) }
    if components.contains(where: { $0.role == .inference }), models.isEmpty {
      diagnostics.error(
        "missing-model", "no component of role `inference` holds or offers a model", at: place,
        hint: "add a model endpoint, a GPU endpoint, or a pod with `gpu`")
    }
    if !models.isEmpty, !models.contains(where: { $0.duty != .failover && $0.duty != .burst }) {
      diagnostics.error(
        "duty", "no model is there before its failover", at: models[0].location ?? place)
    }
    let shares = models.compactMap { if case .share(let share) = $0.duty { share } else { nil } }
    if shares.reduce(0, +) > 1 + 1e-9 {
      diagnostics.error(
        "duty", "the shares of the models exceed 100 %", at: models[0].location ?? place)
    }
  }

  private func generates(_ component: Component) -> Bool {
    services[component.service].map { component.isModelServer(service: $0) } ?? false
  }
}
