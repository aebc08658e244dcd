extension Flowchart {
  /// Reads what `text` writes; nil for anything else.
  public init?(mermaid text: String) {
    guard let lines = Mermaid.lines(text, kind: "flowchart LR") else { return nil }
    var chart = Flowchart(nodes: [], groups: [], edges: [])
    var group: Flowchart.Group?
    for line in lines {
      if line.hasPrefix("subgraph ") {
        guard group == nil, let node = Self.box(line.dropFirst("subgraph ".count)) else {
          return nil
        }
        group = Flowchart.Group(id: node.id, title: node.label.joined(), nodes: [])
      } else if line == "end" {
        guard let open = group else { return nil }
        chart.groups.append(open)
        group = nil
      } else if let edge = Self.edge(line) {
        guard group == nil else { return nil }
        chart.edges.append(edge)
      } else if let node = Self.box(line) {
        if group == nil { chart.nodes.append(node) } else { group?.nodes.append(node) }
      } else {
        return nil
      }
    }
    guard group == nil else { return nil }
    self = chart
  }

  private static func box(_ text: Substring) -> Flowchart.Node? {
    guard let open = text.firstIndex(of: "["), text.hasSuffix("\"]") else { return nil }
    let id = String(text[..<open])
    let quoted = text[text.index(after: open)...].dropLast()
    guard isIdentifier(id), let label = unquoted(quoted) else { return nil }
    return Flowchart.Node(id: id, label: label)
  }

  private static func edge(_ text: Substring) -> Flowchart.Edge? {
    for (arrow, isLink) in [(" -->", false), (" ---", true)] {
      guard let range = text.firstRange(of: arrow) else { continue }
      let from = String(text[..<range.lowerBound])
      var rest = text[range.upperBound...]
      var label = ""
      if rest.hasPrefix("|") {
        guard let close = rest.dropFirst().firstIndex(of: "|"),
          let words = unquoted(rest[rest.index(after: rest.startIndex)..<close])
        else { return nil }
        label = words.joined()
        rest = rest[rest.index(after: close)...]
      }
      let to = String(rest.drop { $0 == " " })
      guard isIdentifier(from), isIdentifier(to) else { return nil }
      return Flowchart.Edge(from: from, to: to, label: label, isLink: isLink)
    }
    return nil
  }

  private static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && text != "end"
      && text.allSatisfy { $0 == "_" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
  }

  private static func unquoted(_ text: Substring) -> [String]? {
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return nil }
    let inner = text.dropFirst().dropLast()
    guard !inner.contains("\"") else { return nil }
    return inner.split(separator: "<br/>", omittingEmptySubsequences: false).map { part in
      part.replacing("#quot;", with: "\"").replacing("#lt;", with: "<").replacing(
        "#gt;", with: ">")
    }.map(String.init)
  }
}
