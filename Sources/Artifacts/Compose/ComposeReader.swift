import Documents

/// Reads Docker Compose files.
///
/// Reading is lenient: what a design needs is read, what has a wrong type is a warning with its place, a key that
/// stands twice is kept for a finding, keys that no design needs are passed over.
enum ComposeReader {
  /// Whether a document is a Compose file.
  static func isCompose(_ root: Node) -> Bool { root["services"] != nil }

  /// The project of documents, later ones laid over earlier ones.
  static func read(_ documents: [ArtifactDocument], diagnostics: Diagnostics) -> ComposeProject? {
    guard let first = documents.first else { return nil }
    let merged = documents.dropFirst().reduce(first.root) { $0.merging($1.root) }
    guard let root = ComposeFields(merged, what: "the file", diagnostics: diagnostics) else {
      return nil
    }
    let services = root.fields("services")?.pairs ?? []
    var project = ComposeProject(
      name: root.text("name")?.value,
      services: services.map { service($0, diagnostics: diagnostics) },
      volumes: root.names("volumes"), networks: root.names("networks"),
      repeatedKeys: documents.flatMap(\.repeatedKeys))
    project.stated = root.text("x-berth")
    return project
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
    service.stated = fields.text("x-berth")?.value
    service.partOf = fields.text("x-berth-part-of")?.value
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
