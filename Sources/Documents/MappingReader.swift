/// Reads the keys of one mapping by type, and on `finish()` reports those that nobody asked for.
///
/// Each read tells its problems to the diagnostics and returns nil; reading goes on, so that a file's problems
/// come all at once. A class because the readers of nested mappings share their parent's bookkeeping.
public final class MappingReader {
  /// What the mapping describes, for messages, such as `workload`.
  public let what: String
  /// Dotted path of the mapping in its document; empty at the root.
  public let path: String
  /// Where the mapping begins.
  public let location: SourceLocation
  /// Where problems go.
  public let diagnostics: Diagnostics
  /// The pairs as written.
  public let pairs: [MappingNode.Pair]

  private var values: [String: MappingNode.Pair] = [:]
  private var known: [String] = []
  private var knownSet: Set<String> = []
  private var children: [MappingReader] = []
  private var childByKey: [String: MappingReader] = [:]
  private var isFinished = false

  /// Begins to read a node; nil, with an error, when it is no mapping.
  public init?(_ node: Node, what: String, path: String = "", diagnostics: Diagnostics) {
    guard case .mapping(let mapping) = node else {
      diagnostics.error(
        "type", "\(what) is a mapping of keys to values, found \(node.shortDescription)",
        at: node.location)
      return nil
    }
    self.what = what
    self.path = path
    self.location = mapping.location
    self.diagnostics = diagnostics
    self.pairs = mapping.pairs
    for pair in mapping.pairs { values[pair.key] = pair }
  }

  /// The keys as written, in order.
  public var keys: [String] { pairs.map(\.key) }

  /// Whether a key is written, with a value.
  public func has(_ key: String) -> Bool {
    guard let pair = values[key] else { return false }
    if case .scalar(let scalar) = pair.value { return !scalar.isNull }
    return true
  }

  /// Where a key stands, or the mapping when it is absent.
  public func location(of key: String) -> SourceLocation { values[key]?.keyLocation ?? location }

  /// Dotted path of a key in the document.
  public func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Names keys that are valid though they are not read here, so that they are not reported as unknown.
  public func allow(_ keys: String...) { keys.forEach(note) }

  /// Any value; nil when absent.
  ///
  /// A key without a value is an error.
  public func node(_ key: String, required: Bool = false) -> Node? {
    note(key)
    guard let pair = values[key] else {
      if required {
        diagnostics.error("missing-key", "\(what) needs the key `\(key)`", at: location)
      }
      return nil
    }
    if case .scalar(let scalar) = pair.value, scalar.isNull {
      diagnostics.error("no-value", "`\(key)` has no value", at: pair.keyLocation)
      return nil
    }
    return pair.value
  }

  /// The reader of a nested mapping; its unknown keys are reported with those of this one.
  ///
  /// Asking again gives the same reader.
  public func mapping(_ key: String, what: String? = nil, required: Bool = false) -> MappingReader?
  {
    journal(key, "a mapping")
    if let known = childByKey[key] { return known }
    guard let node = node(key, required: required) else { return nil }
    let reader = MappingReader(
      node, what: what ?? "`\(key)`", path: path(of: key), diagnostics: diagnostics)
    if let reader {
      children.append(reader)
      childByKey[key] = reader
    }
    return reader
  }

  /// The readers of a list of mappings; their unknown keys are reported with those of this one.
  public func mappings(_ key: String, what: String, required: Bool = false) -> [MappingReader]? {
    journal(key, "a list of mappings")
    guard let items = list(key, required: required) else { return nil }
    let readers = items.enumerated().compactMap { index, item in
      MappingReader(
        item, what: what, path: "\(path(of: key))[\(index)]", diagnostics: diagnostics)
    }
    children.append(contentsOf: readers)
    return readers
  }

  /// The items of a list.
  public func sequence(_ key: String, required: Bool = false) -> [Node]? {
    journal(key, "a list")
    return list(key, required: required)
  }

  /// The items of a list whose kind the caller has told the journal.
  func list(_ key: String, required: Bool) -> [Node]? {
    guard let node = node(key, required: required) else { return nil }
    guard case .sequence(let sequence) = node else {
      diagnostics.error(
        "type", "`\(key)` is a list, found \(node.shortDescription)", at: node.location,
        hint: "write `\(key): [\(Self.example(of: node))]`")
      return nil
    }
    return sequence.items
  }

  /// Reports each key that nobody asked for, with the nearest valid one; once, for nested mappings too.
  public func finish() {
    guard !isFinished else { return }
    isFinished = true
    for pair in pairs where !knownSet.contains(pair.key) {
      let near = NearestName.among(known, to: pair.key)
      diagnostics.error(
        "unknown-key", "unknown key `\(pair.key)` in \(what)", at: pair.keyLocation,
        hint: near.map { "did you mean `\($0)`?" }
          ?? "valid keys: \(known.joined(separator: ", "))")
    }
    children.forEach { $0.finish() }
  }

  /// Tells the journal, where there is one, what a key takes; for keys that are read as nodes.
  public func journal(_ key: String, _ takes: @autoclosure () -> String) {
    diagnostics.journal?.note(path(of: key), takes: takes())
  }

  private func note(_ key: String) {
    if knownSet.insert(key).inserted { known.append(key) }
  }

  private static func example(of node: Node) -> String {
    if case .scalar(let scalar) = node { return scalar.text }
    return "…"
  }
}
