import Documents

/// The option that an artifact was written from, without the components that the artifact itself holds.
struct StatedOption {
  /// A component of the option, in its order.
  enum Entry: Hashable {
    /// It became a part of the artifact: its id.
    case written(String)
    /// The artifact has no place for it: all of it.
    case elsewhere(String)
  }

  /// Lines of the option file without id and components.
  let lines: [String]
  /// Components in their order.
  let components: [Entry]

  /// nil when the text is no such option.
  init?(_ text: String) {
    let problems = Diagnostics()
    guard
      let node = YAMLDocument.parse(text: text, file: "", diagnostics: problems),
      case .mapping(let root) = node, let list = node["components"]
    else { return nil }
    lines = root.pairs.filter { !["option", "components"].contains($0.key) }.flatMap { pair in
      if case .sequence(let items) = pair.value {
        return ["\(pair.key):"] + items.items.map { "  - \(FlowText.text(of: $0))" }
      }
      return ["\(pair.key): \(FlowText.text(of: pair.value))"]
    }
    components = list.items.map { item in
      item.word.map { .written($0) } ?? .elsewhere(FlowText.text(of: item))
    }
  }
}
