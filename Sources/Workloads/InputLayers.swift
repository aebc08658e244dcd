import Documents

/// Reads one mapping of a workload over the same mapping of its archetypes: what the file says wins, what it
/// does not say comes from the first archetype that does, with that as its origin.
final class InputLayers {
  let own: MappingReader?
  let fallbacks: [(archetype: String, reader: MappingReader)]
  let path: String
  let location: SourceLocation
  let log: InputLog
  let diagnostics: Diagnostics

  init(
    own: MappingReader?, fallbacks: [(archetype: String, reader: MappingReader)], path: String,
    location: SourceLocation, log: InputLog, diagnostics: Diagnostics
  ) {
    self.own = own
    self.fallbacks = fallbacks
    self.path = path
    self.location = own?.location ?? location
    self.log = log
    self.diagnostics = diagnostics
  }

  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Where a key stands in the file, or the place at which it is missing.
  func location(of key: String) -> SourceLocation { own?.location(of: key) ?? location }

  /// Whether the file itself says it.
  func isOwn(_ key: String) -> Bool { own?.has(key) ?? false }

  /// The layer that says it: the file, else an archetype.
  func layer(_ key: String, required: Bool = false) -> (reader: MappingReader, archetype: String?)?
  {
    fallbacks.forEach { $0.reader.allow(key) }
    own?.allow(key)
    if let own, own.keys.contains(key) {
      if own.has(key) { return (own, nil) }
      _ = own.node(key)
    }
    for fallback in fallbacks where fallback.reader.has(key) {
      return (fallback.reader, fallback.archetype)
    }
    if required { reportMissing(key) }
    return nil
  }

  func reportMissing(_ key: String) {
    diagnostics.error(
      "missing-key", "the workload needs `\(path(of: key))`", at: location,
      hint: nil)
  }

  /// A nested mapping, by layers; present even when no layer has it, so that defaults can be asked for.
  func section(_ key: String) -> InputLayers {
    own?.allow(key)
    fallbacks.forEach { $0.reader.allow(key) }
    let inner = own.flatMap { $0.keys.contains(key) ? $0.mapping(key) : nil }
    return InputLayers(
      own: inner,
      fallbacks: fallbacks.compactMap { layer in
        guard layer.reader.has(key), let reader = layer.reader.mapping(key) else { return nil }
        return (layer.archetype, reader)
      },
      path: path(of: key), location: location(of: key), log: log, diagnostics: diagnostics)
  }

  /// The mappings of a list, from the first layer that has the list; nil when none has.
  func items(_ key: String, what: String) -> [InputLayers]? {
    guard let (reader, archetype) = layer(key), let items = reader.mappings(key, what: what) else {
      return nil
    }
    if items.isEmpty { log.add(path(of: key), "[]", origin(archetype, key, reader)) }
    return items.enumerated().map { index, item in
      InputLayers(
        own: archetype == nil ? item : nil, fallbacks: archetype.map { [($0, item)] } ?? [],
        path: "\(path(of: key))[\(index)]", location: item.location, log: log,
        diagnostics: diagnostics)
    }
  }

  func quantity(
    _ key: String, _ kind: Quantity = .count, domain: NumberDomain = .nonNegative,
    required: Bool = false
  ) -> Input? {
    read(key, required: required) { $0.quantity(key, kind, domain: domain) }
  }

  func string(_ key: String, required: Bool = false) -> Sourced<String>? {
    read(key, required: required) { $0.string(key) }
  }

  func slug(_ key: String, required: Bool = false) -> Sourced<String>? {
    read(key, required: required) { $0.slug(key) }
  }

  func word(_ key: String, among allowed: [String], required: Bool = false) -> Sourced<String>? {
    read(key, required: required) { $0.word(key, among: allowed) }
  }

  func strings(_ key: String) -> [Sourced<String>]? {
    guard let (reader, archetype) = layer(key), let words = reader.strings(key) else { return nil }
    let origin = origin(archetype, key, reader)
    log.add(path(of: key), "[\(words.map(\.value).joined(separator: ", "))]", origin)
    return archetype == nil ? words : words.map { Sourced($0.value, from: origin) }
  }

  /// Reads with the layer that has the key, logs the text as written and sets the origin.
  func read<Value>(_ key: String, required: Bool, _ body: (MappingReader) -> Sourced<Value>?)
    -> Sourced<Value>?
  {
    guard let (reader, archetype) = layer(key, required: required), let value = body(reader) else {
      return nil
    }
    let text = reader.pairs.first { $0.key == key }?.value.flowText ?? ""
    let sourced = Sourced(
      value.value, from: archetype.map { .archetype(name: $0, key: path(of: key)) } ?? value.origin)
    log.add(path(of: key), text, sourced.origin)
    return sourced
  }

  func origin(_ archetype: String?, _ key: String, _ reader: MappingReader) -> Origin {
    archetype.map { .archetype(name: $0, key: path(of: key)) }
      ?? .input(reader.pairs.first { $0.key == key }?.value.location ?? reader.location)
  }
}
