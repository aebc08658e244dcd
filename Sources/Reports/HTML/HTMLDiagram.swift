import Documents

/// The Mermaid charts of a report as boxes and lists of HTML, so that a page needs no script of others to show them.
enum HTMLDiagram {
  /// HTML of a fence; nil where it is none of the three kinds.
  static func html(mermaid text: String) -> String? {
    if let chart = Flowchart(mermaid: text) { return html(chart) }
    if let diagram = SequenceDiagram(mermaid: text) { return html(diagram) }
    if let chart = GanttChart(mermaid: text) { return html(chart) }
    return nil
  }

  private static func escape(_ text: String) -> String { HTMLText.escape(text) }

  /// Sites as boxes of components, then the arrows as a list.
  private static func html(_ chart: Flowchart) -> String {
    var names: [String: String] = [:]
    for node in chart.nodes + chart.groups.flatMap(\.nodes) { names[node.id] = node.label.first }
    for group in chart.groups { names[group.id] = group.title }
    var lines = ["<figure class=\"chart\">"]
    for group in chart.groups {
      lines.append("<div class=\"site\"><p>\(escape(group.title))</p><div class=\"parts\">")
      for node in group.nodes {
        let rest = node.label.dropFirst().map { "<br><small>\(escape($0))</small>" }.joined()
        lines.append(
          "<div class=\"part\"><b>\(escape(node.label.first ?? node.id))</b>\(rest)</div>")
      }
      lines.append("</div></div>")
    }
    lines.append("<ol class=\"arrows\">")
    for edge in chart.edges {
      let name = { (id: String) in escape(names[id] ?? id) }
      lines.append(
        "<li>\(name(edge.from)) \(edge.isLink ? "↔" : "→") \(name(edge.to))"
          + (edge.label.isEmpty ? "" : ": \(escape(edge.label))") + "</li>")
    }
    return (lines + ["</ol></figure>"]).joined(separator: "\n")
  }

  private static func html(_ diagram: SequenceDiagram) -> String {
    var names: [String: String] = [:]
    for participant in diagram.participants { names[participant.id] = participant.name }
    return "<figure class=\"chart\">\n" + list(diagram.items, names) + "\n</figure>"
  }

  private static func list(_ items: [SequenceDiagram.Item], _ names: [String: String]) -> String {
    let lines = items.map { item -> String in
      switch item {
      case .message(let from, let to, let text, let isReply):
        let (a, b) = (escape(names[from] ?? from), escape(names[to] ?? to))
        return "<li>\(a) \(isReply ? "⇢" : "→") \(b): \(escape(text))</li>"
      case .loop(let title, let inner):
        return "<li class=\"loop\">repeat: \(escape(title))\n\(list(inner, names))</li>"
      }
    }
    return "<ol class=\"arrows\">\n" + lines.joined(separator: "\n") + "\n</ol>"
  }

  /// A table with a bar a task.
  private static func html(_ chart: GanttChart) -> String {
    let tasks = chart.sections.flatMap(\.tasks)
    let first = tasks.map(\.start.number).min() ?? 0
    let span = max(1, (tasks.map { $0.start.number + $0.days }.max() ?? 1) - first)
    var lines = [
      "<figure class=\"chart plan\"><div class=\"wide\"><table>",
      "<thead><tr><th scope=\"col\">task</th><th scope=\"col\">starts</th><th scope=\"col\">takes</th><th scope=\"col\">when</th></tr></thead><tbody>",
    ]
    for section in chart.sections {
      for task in section.tasks {
        let start = task.start.number - first
        let when = chart.isDated ? "\(task.start)" : "week \(start / 7 + 1)"
        let takes = task.days == 0 ? "–" : Wording.count(task.days / 7, "week")
        // A milestone is a bar of a hundredth.
        let left = percent(Double(start) / Double(span) * 98)
        let width = percent(max(2, Double(task.days) / Double(span) * 98))
        lines.append(
          "<tr><td>\(escape(section.title)): \(escape(task.title))</td><td>\(when)</td><td>\(takes)</td>"
            + "<td class=\"when\"><span style=\"margin-left:\(left)%;width:\(width)%\"></span></td></tr>"
        )
      }
    }
    return (lines + ["</tbody></table></div></figure>"]).joined(separator: "\n")
  }

  private static func percent(_ value: Double) -> String { Drawing.number(value) }
}
