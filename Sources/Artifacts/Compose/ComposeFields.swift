import Documents

/// Reads the fields of a mapping leniently: a wrong type is a warning and the field stays unread.
struct ComposeFields {
  let pairs: [MappingNode.Pair]
  let what: String
  let diagnostics: Diagnostics

  /// nil, with a warning, when the node is no mapping; a key without a value is an empty one.
  init?(_ node: Node, what: String, diagnostics: Diagnostics) {
    switch node {
    case .mapping(let mapping): pairs = mapping.pairs
    case .scalar(let scalar) where scalar.isNull: pairs = []
    default:
      diagnostics.warning(
        "type", "\(what) is a mapping, found \(node.shortDescription)", at: node.location)
      return nil
    }
    self.what = what
    self.diagnostics = diagnostics
  }

  /// A pair by its key; nil when it is absent or says nothing.
  func pair(_ key: String) -> MappingNode.Pair? {
    guard let pair = pairs.first(where: { $0.key == key }) else { return nil }
    if case .scalar(let scalar) = pair.value, scalar.isNull { return nil }
    return pair
  }

  /// The fields of a nested mapping.
  func fields(_ key: String) -> ComposeFields? {
    guard let pair = pair(key) else { return nil }
    return ComposeFields(pair.value, what: "`\(key)`", diagnostics: diagnostics)
  }

  /// A text as written.
  func text(_ key: String) -> Placed<String>? {
    guard let pair = pair(key) else { return nil }
    guard case .scalar(let scalar) = pair.value else {
      refuse(key, "a text", pair.value)
      return nil
    }
    return Placed(scalar.text, at: scalar.location)
  }

  /// A number after variables took their defaults; a warning when there is none to be read.
  func number(_ key: String, _ parse: (String) -> Double?, expected: String) -> Placed<Double>? {
    guard let text = text(key) else { return nil }
    guard let resolved = Interpolation.resolve(text.value) else {
      diagnostics.warning(
        "variable", "`\(key)` comes from a variable without a default, so it is not known",
        at: text.location, hint: "write a default: `${NAME:-value}`")
      return nil
    }
    guard let value = parse(resolved), value.isFinite else {
      diagnostics.warning(
        "number", "`\(key)` is \(expected), found `\(text.value)`", at: text.location)
      return nil
    }
    return Placed(value, at: text.location)
  }

  /// A whole number of things from 0 to 100,000.
  func count(_ key: String) -> Placed<Int>? {
    number(
      key, { Int($0).flatMap { (0...100_000).contains($0) ? Double($0) : nil } },
      expected: "a whole number from 0 to 100,000"
    ).flatMap { number in Int(exactly: number.value).map { Placed($0, at: number.location) } }
  }

  /// The items of a list; a single value is a list of one.
  func items(_ key: String) -> [Node] {
    guard let pair = pair(key) else { return [] }
    switch pair.value {
    case .sequence(let list): return list.items
    case .scalar: return [pair.value]
    case .mapping:
      refuse(key, "a list", pair.value)
      return []
    }
  }

  /// The words of a list, or the keys of a mapping, which many fields of Compose accept alike.
  func names(_ key: String) -> [Placed<String>] {
    guard let pair = pair(key) else { return [] }
    if case .mapping(let mapping) = pair.value {
      return mapping.pairs.map { Placed($0.key, at: $0.keyLocation) }
    }
    return items(key).compactMap { item in
      guard case .scalar(let scalar) = item, !scalar.isNull else { return nil }
      return Placed(scalar.text, at: scalar.location)
    }
  }

  /// Tells that a field has another type than it should.
  func refuse(_ key: String, _ expected: String, _ found: Node) {
    diagnostics.warning(
      "type", "`\(key)` in \(what) is \(expected), found \(found.shortDescription)",
      at: found.location)
  }
}
