/// Blocks of Markdown as HTML.
struct HTMLBody {
  /// Pictures by file name, set into the page.
  let pictures: [String: String]
  private var anchors = HeadingAnchors()
  /// The first heading, which titles the page.
  private(set) var title = ""

  init(pictures: [String: String]) { self.pictures = pictures }

  /// HTML of the blocks, a line each.
  mutating func html(_ blocks: [MarkdownBlock]) -> String {
    var lines: [String] = []
    for block in blocks { lines.append(html(block)) }
    return lines.joined(separator: "\n")
  }

  private mutating func html(_ block: MarkdownBlock) -> String {
    switch block {
    case .heading(let level, let text):
      let anchor = anchors.next(text)
      if title.isEmpty { title = MarkdownInline.plain(MarkdownInline.read(text)) }
      return
        "<h\(level) id=\"\(HTMLText.escape(anchor))\">\(HTMLText.inline(text))</h\(level)>"
    case .paragraph(let text): return "<p>\(HTMLText.inline(text))</p>"
    case .bullets(let items): return Self.list("ul", items)
    case .numbers(let items): return Self.list("ol", items)
    case .table(let header, let right, let rows): return Self.table(header, right, rows)
    case .code(let language, let lines):
      let text = lines.joined(separator: "\n")
      if language == "mermaid",
        let chart = HTMLDiagram.html(mermaid: "```mermaid\n\(text)\n```")
      {
        return chart
      }
      return "<pre><code>\(HTMLText.escape(text))</code></pre>"
    case .details(let summary, let inner):
      return "<details><summary>\(HTMLText.summary(summary))</summary>\n\(html(inner))\n</details>"
    case .image(let text, let file):
      guard let svg = pictures[file] else { return "<p>\(HTMLText.escape(text))</p>" }
      return "<figure class=\"picture\"><div class=\"wide\">\(svg)</div>"
        + "<figcaption>\(HTMLText.escape(text))</figcaption></figure>"
    }
  }

  private static func list(_ tag: String, _ items: [MarkdownBlock.Item]) -> String {
    let lines = items.map { item in
      "<li>\(HTMLText.inline(item.text))"
        + (item.below.isEmpty ? "" : "\n" + list("ul", item.below)) + "</li>"
    }
    return "<\(tag)>\n\(lines.joined(separator: "\n"))\n</\(tag)>"
  }

  /// Headers of columns that name alternatives: their tables can be filtered.
  private static let named = ["alternative", "alternatives", "option"]

  private static func table(_ header: [String], _ right: [Bool], _ rows: [[String]]) -> String {
    let isFiltered =
      rows.count > 4 && header.contains { named.contains($0) || $0.hasPrefix("hosting of") }
    func cells(_ texts: [String], _ tag: String) -> String {
      texts.enumerated().map { index, text in
        let number = right.indices.contains(index) && right[index] ? " class=\"number\"" : ""
        let scope = tag == "th" ? " scope=\"col\"" : ""
        return "<\(tag)\(scope)\(number)>\(HTMLText.inline(text))</\(tag)>"
      }.joined()
    }
    var lines = [
      "<div class=\"wide\"><table\(isFiltered ? " class=\"options\"" : "")>",
      "<thead><tr>\(cells(header, "th"))</tr></thead><tbody>",
    ]
    lines += rows.map { "<tr>\(cells($0, "td"))</tr>" }
    return (lines + ["</tbody></table></div>"]).joined(separator: "\n")
  }
}
