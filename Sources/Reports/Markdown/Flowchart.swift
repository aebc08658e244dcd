/// A Mermaid flowchart: nodes in groups, and edges between them.
///
/// Mermaid reads some words and characters in labels as syntax; labels are quoted and their quotes escaped.
public struct Flowchart: Sendable, Equatable {
  /// A box.
  public struct Node: Sendable, Equatable {
    /// Identifier; letters, digits and underscores.
    public var id: String
    /// Lines of the label.
    public var label: [String]

    /// Creates a box; characters that Mermaid does not allow in an identifier become underscores.
    public init(id: String, label: [String]) {
      self.id = Flowchart.identifier(id)
      self.label = label
    }
  }

  /// A frame around boxes.
  public struct Group: Sendable, Equatable {
    /// Identifier.
    public var id: String
    /// Title.
    public var title: String
    /// Boxes in it.
    public var nodes: [Node]

    /// Creates a frame.
    public init(id: String, title: String, nodes: [Node]) {
      self.id = Flowchart.identifier(id)
      self.title = title
      self.nodes = nodes
    }
  }

  /// An arrow.
  public struct Edge: Sendable, Equatable {
    /// Identifier of the box it leaves.
    public var from: String
    /// Identifier of the box it reaches.
    public var to: String
    /// Text on it; empty for none.
    public var label: String
    /// Whether it is a line without a head, between places rather than along a run.
    public var isLink: Bool

    /// Creates an arrow.
    public init(from: String, to: String, label: String = "", isLink: Bool = false) {
      self.from = Flowchart.identifier(from)
      self.to = Flowchart.identifier(to)
      self.label = label
      self.isLink = isLink
    }
  }

  /// Boxes outside all frames.
  public var nodes: [Node]
  /// Frames.
  public var groups: [Group]
  /// Arrows.
  public var edges: [Edge]

  /// Creates a chart.
  public init(nodes: [Node], groups: [Group], edges: [Edge]) {
    self.nodes = nodes
    self.groups = groups
    self.edges = edges
  }

  /// The chart in a Mermaid fence.
  public var text: String {
    var lines = ["```mermaid", "flowchart LR"]
    lines += nodes.map { "  " + Self.box($0) }
    for group in groups {
      lines.append("  subgraph \(group.id)[\"\(Self.escape(group.title))\"]")
      lines += group.nodes.map { "    " + Self.box($0) }
      lines.append("  end")
    }
    for edge in edges {
      let label = edge.label.isEmpty ? "" : "|\"\(Self.escape(edge.label))\"|"
      lines.append("  \(edge.from) \(edge.isLink ? "---" : "-->")\(label) \(edge.to)")
    }
    lines.append("```")
    return lines.joined(separator: "\n")
  }

  private static func box(_ node: Node) -> String {
    "\(node.id)[\"\(node.label.map(escape).joined(separator: "<br/>"))\"]"
  }

  private static func escape(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\"": result += "#quot;"
      case "<": result += "#lt;"
      case ">": result += "#gt;"
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }

  /// Words that Mermaid reads as its own.
  private static let words: Set<String> = [
    "", "end", "graph", "subgraph", "flowchart", "style", "class", "click", "default", "direction",
    "linkStyle", "classDef",
  ]

  /// An identifier Mermaid accepts; a word of its own gets an underscore in front.
  static func identifier(_ text: String) -> String {
    let plain = String(
      text.unicodeScalars.map { scalar in
        let isPlain =
          ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
          || ("0"..."9").contains(scalar)
        return isPlain ? Character(scalar) : "_"
      })
    return words.contains(plain) ? "_" + plain : plain
  }
}
