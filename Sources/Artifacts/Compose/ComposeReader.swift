public import Documents

/// Reads Docker Compose files.
///
/// Reading is lenient: what a design needs is read, what has a wrong type is a warning with its place, a key that
/// stands twice is kept for a finding, keys that no design needs are passed over.
public enum ComposeReader {
  /// Reads files as one project, later ones laid over earlier ones; nil, with an error, when one cannot be read.
  public static func read(_ files: [SourceFile], diagnostics: Diagnostics) -> ComposeProject? {
    var repeated: [RepeatedKey] = []
    var merged: Node?
    for file in files {
      let node = YAMLDocument.parse(
        text: file.text, file: file.path, diagnostics: diagnostics,
        onRepeatedKey: { repeated.append($0) })
      guard let node else { return nil }
      guard case .mapping(let mapping) = node,
        mapping.pairs.contains(where: { $0.key == "services" })
      else {
        diagnostics.error(
          "not-compose", "this is no Compose file: it has no key `services`", at: node.location,
          hint: "Compose files are read today")
        return nil
      }
      merged = merged.map { $0.merging(node) } ?? node
    }
    guard let merged,
      let root = ComposeFields(merged, what: "the file", diagnostics: diagnostics)
    else { return nil }
    let services = root.fields("services")?.pairs ?? []
    return ComposeProject(
      name: root.text("name")?.value,
      services: services.map { service($0, diagnostics: diagnostics) },
      volumes: root.names("volumes"), networks: root.names("networks"), repeatedKeys: repeated)
  }

  private static func service(_ pair: MappingNode.Pair, diagnostics: Diagnostics)
    -> ComposeService
  {
    var service = ComposeService(name: pair.key, location: pair.keyLocation)
    guard
      let fields = ComposeFields(
        pair.value, what: "service `\(pair.key)`", diagnostics: diagnostics)
    else { return service }
    service.image = fields.text("image")
    service.isBuilt = fields.pair("build") != nil
    service.ports = fields.items("ports").compactMap { port($0, diagnostics) }
    service.volumes = fields.items("volumes").compactMap { volume($0) }
    service.networks = fields.names("networks")
    service.environment = environment(fields)
    service.dependsOn = fields.names("depends_on")
    service.health = health(fields)
    service.command = command(fields)
    service.aliases = aliases(fields)
    readSize(fields, into: &service)
    return service
  }

  private static func port(_ node: Node, _ diagnostics: Diagnostics) -> ComposePort? {
    let port: ComposePort?
    switch node {
    case .scalar(let scalar): port = ComposePort(short: scalar.text, at: scalar.location)
    case .mapping:
      guard
        let fields = ComposeFields(node, what: "a port", diagnostics: diagnostics)
      else { return nil }
      let published = fields.text("published")?.value ?? ""
      let text = "\(published.isEmpty ? "" : published + ":")\(fields.text("target")?.value ?? "")"
      port = ComposePort(short: text, at: node.location)
    case .sequence: port = nil
    }
    if port == nil {
      diagnostics.warning(
        "port", "\(node.shortDescription) cannot be read as a port", at: node.location)
    }
    return port
  }

  private static func volume(_ node: Node) -> Placed<String>? {
    switch node {
    case .scalar(let scalar): return Placed(scalar.text, at: scalar.location)
    case .mapping(let mapping):
      for pair in mapping.pairs where pair.key == "source" {
        if case .scalar(let scalar) = pair.value { return Placed(scalar.text, at: node.location) }
      }
      return nil
    case .sequence: return nil
    }
  }

  private static func environment(_ fields: ComposeFields) -> [ComposeService.Variable] {
    guard let pair = fields.pair("environment") else { return [] }
    if case .mapping(let mapping) = pair.value {
      return mapping.pairs.map { pair in
        var value: String?
        if case .scalar(let scalar) = pair.value, !scalar.isNull { value = scalar.text }
        return ComposeService.Variable(
          name: pair.key, value: value, location: pair.keyLocation)
      }
    }
    return fields.names("environment").map { entry in
      let parts = entry.value.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return ComposeService.Variable(
        name: String(parts.first ?? ""), value: parts.count == 2 ? String(parts[1]) : nil,
        location: entry.location)
    }
  }

  private static func health(_ fields: ComposeFields) -> ComposeService.Health {
    guard let pair = fields.pair("healthcheck") else { return .absent }
    guard case .mapping(let mapping) = pair.value else { return .given(pair.keyLocation) }
    for inner in mapping.pairs {
      if inner.key == "disable", case .scalar(let scalar) = inner.value, scalar.text == "true" {
        return .disabled(inner.keyLocation)
      }
      if inner.key == "test", inner.value.flowText.hasPrefix("[NONE") {
        return .disabled(inner.keyLocation)
      }
    }
    return .given(pair.keyLocation)
  }

  private static func command(_ fields: ComposeFields) -> Placed<String>? {
    let words = fields.names("entrypoint") + fields.names("command")
    guard let place = fields.pair("command") ?? fields.pair("entrypoint") else { return nil }
    return Placed(words.map(\.value).joined(separator: " "), at: place.keyLocation)
  }

  private static func aliases(_ fields: ComposeFields) -> [String] {
    var names = [fields.text("container_name"), fields.text("hostname")].compactMap { $0?.value }
    for link in fields.names("links") + fields.names("external_links") {
      names.append(link.value.split(separator: ":").last.map(String.init) ?? "")
    }
    for host in fields.names("extra_hosts") {
      names.append(
        host.value.split(whereSeparator: { $0 == ":" || $0 == "=" }).first.map(String.init) ?? "")
    }
    guard let networks = fields.pair("networks"), case .mapping(let mapping) = networks.value else {
      return names
    }
    for network in mapping.pairs {
      guard case .mapping = network.value else { continue }
      names +=
        ComposeFields(network.value, what: "a network", diagnostics: fields.diagnostics)?
        .names("aliases").map(\.value) ?? []
    }
    return names
  }
}
