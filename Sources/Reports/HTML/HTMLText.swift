/// Inline parts of a line as HTML.
enum HTMLText {
  /// A line of Markdown.
  static func inline(_ line: some StringProtocol) -> String {
    MarkdownInline.read(line).map(part).joined()
  }

  private static func part(_ part: MarkdownInline) -> String {
    switch part {
    case .text(let text): escape(text)
    case .code(let text): "<code>\(escape(text))</code>"
    case .strong(let inner): "<strong>\(inner.map(Self.part).joined())</strong>"
    case .link(let inner, let target):
      "<a href=\"\(escape(target))\">\(inner.map(Self.part).joined())</a>"
    }
  }

  /// Text with what HTML reserves replaced.
  static func escape(_ text: some StringProtocol) -> String {
    // Line by line: an attribute of a figure has none, a block of code keeps its own.
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Drawing.escape(String($0)) }
      .joined(separator: "\n")
  }

  /// A summary of folded parts, in which `<code>` is the only mark.
  static func summary(_ text: String) -> String {
    escape(text).replacing("&lt;code&gt;", with: "<code>")
      .replacing("&lt;/code&gt;", with: "</code>")
  }
}
