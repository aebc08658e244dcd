import Documents

/// Puts back into a tree what `TextMarks` took out of its text: aliases are written out, merge keys laid under, tags become
/// mappings of one key, the long form of CloudFormation's functions.
///
/// The nodes written out are counted, so that a few lines of aliases of aliases cannot fill the memory.
struct MarkedNodes {
  /// Most nodes of a document after all aliases are written out.
  static let maximumNodes = 200_000

  let marks: TextMarks
  let diagnostics: Diagnostics
  private var known: [String: (node: Node, count: Int)] = [:]
  private var count = 0
  private var isRefused = false

  init(_ marks: TextMarks, diagnostics: Diagnostics) {
    self.marks = marks
    self.diagnostics = diagnostics
  }

  /// The tree with everything put back; nil, with an error, when it grows too large or an alias has no anchor.
  mutating func restore(_ node: Node) -> Node? {
    let result = visit(node)
    return isRefused ? nil : result
  }

  private mutating func visit(_ node: Node) -> Node {
    guard !isRefused else { return node }
    let before = count
    guard add(1, at: node.location) else { return node }
    let place = TextMarks.Place(line: node.location.line, column: node.location.column)
    var result: Node
    switch node {
    case .scalar(let scalar):
      if scalar.text.unicodeScalars.first == TextMarks.alias, !scalar.isQuoted {
        return resolve(scalar, place)
      }
      result = node
    case .sequence(var list):
      list.items = list.items.map { visit($0) }
      result = .sequence(list)
    case .mapping(let mapping): result = .mapping(visit(mapping))
    }
    // A mapping in block form begins where its first key does; the mark before that key is the mapping's.
    if let tag = marks.tags[place] { result = Self.call(tag, result) }
    if let anchor = marks.anchors[place] { known[anchor] = (result, count - before) }
    return result
  }

  private mutating func visit(_ mapping: MappingNode) -> MappingNode {
    var pairs: [MappingNode.Pair] = []
    var merged: [MappingNode.Pair] = []
    for pair in mapping.pairs {
      var pair = pair
      pair.value = visit(pair.value)
      guard pair.key == TextMarks.mergeKey else {
        pairs.append(pair)
        continue
      }
      let sources: [Node] =
        if case .sequence(let list) = pair.value { list.items } else { [pair.value] }
      for case .mapping(let source) in sources {
        for inner in source.pairs where !merged.contains(where: { $0.key == inner.key }) {
          merged.append(inner)
        }
      }
    }
    var keys = Set(pairs.map(\.key))
    pairs += merged.filter { keys.insert($0.key).inserted }
    return MappingNode(pairs: pairs, location: mapping.location)
  }

  private mutating func resolve(_ scalar: ScalarNode, _ place: TextMarks.Place) -> Node {
    let name = marks.aliases[place] ?? ""
    guard let target = known[name] else {
      refuse("alias", "no anchor `&\(name)` stands before this alias", at: scalar.location)
      return .scalar(scalar)
    }
    guard add(target.count, at: scalar.location) else { return .scalar(scalar) }
    return target.node
  }

  private mutating func add(_ nodes: Int, at location: SourceLocation) -> Bool {
    count += nodes
    guard count > Self.maximumNodes else { return true }
    refuse(
      "too-large",
      "written out, the aliases of this file make more than \(Self.maximumNodes) values",
      at: location)
    return false
  }

  private mutating func refuse(_ code: String, _ message: String, at location: SourceLocation) {
    if !isRefused { diagnostics.error(code, message, at: location) }
    isRefused = true
  }

  /// `!Ref x` as `{Ref: x}`, `!Sub x` as `{Fn::Sub: x}`; other tags say nothing about a value and go.
  private static func call(_ tag: String, _ argument: Node) -> Node {
    let names = [
      "Base64", "Cidr", "FindInMap", "GetAtt", "GetAZs", "ImportValue", "Join", "Select", "Split",
      "Sub", "Transform", "And", "Equals", "If", "Not", "Or", "Length", "ToJsonString",
    ]
    let key =
      tag == "Ref" || tag == "Condition" ? tag : names.contains(tag) ? "Fn::\(tag)" : nil
    guard let key else { return argument }
    return .mapping(
      MappingNode(
        pairs: [.init(key: key, keyLocation: argument.location, value: argument)],
        location: argument.location))
  }
}
