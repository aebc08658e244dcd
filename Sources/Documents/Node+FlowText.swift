extension Node {
  /// The value on one line, as a person would write it: `12 s`, `[a, b]`, `{p50: 120 ms, p95: 600 ms}`.
  public var flowText: String {
    switch self {
    case .scalar(let node): node.text
    case .sequence(let node): "[\(node.items.map(\.flowText).joined(separator: ", "))]"
    case .mapping(let node):
      "{\(node.pairs.map { "\($0.key): \($0.value.flowText)" }.joined(separator: ", "))}"
    }
  }
}
