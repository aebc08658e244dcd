import Testing

@testable import Reports

struct MarkdownBlockTests {
  @Test func everythingWeWrite() throws {
    let blocks = try MarkdownBlock.read(
      """
      # A `b`

      A **bold [link](#a-b)** line.

      1. one
         - below
      2. two

      | x \\| y | n |
      | --- | --: |
      | 1 | `2` |

      <details><summary>3 of <code>f</code></summary>

      - a

      </details>

      ![What it shows](cost.svg)

      ```text
      <raw>
      ```
      """)
    #expect(
      blocks == [
        .heading(level: 1, text: "A `b`"), .paragraph("A **bold [link](#a-b)** line."),
        .numbers([
          .init(text: "one", below: [.init(text: "below", below: [])]),
          .init(text: "two", below: []),
        ]),
        .table(header: ["x | y", "n"], right: [false, true], rows: [["1", "`2`"]]),
        .details(
          summary: "3 of <code>f</code>", [.bullets([.init(text: "a", below: [])])]),
        .image(text: "What it shows", file: "cost.svg"),
        .code(language: "text", lines: ["<raw>"]),
      ])
  }

  @Test(arguments: [
    "> quoted", "<b>html</b>", "two\nlines", "* star", "---", "#nospace", "```\nopen",
    "| a |\n| b |", "| a | b |\n| --- | --- |\n| 1 |", "<details><summary>x</summary>\n\n",
    "    indented", "![no end", "- a\nb", "+ plus",
  ])
  func anythingElseIsRefused(text: String) {
    #expect(throws: MarkdownBlock.Unknown.self) { try MarkdownBlock.read(text) }
  }

  @Test func inlineParts() {
    #expect(
      MarkdownInline.read("a `b*` **c `d`** [e](#f) 5 ** 2 [x] `") == [
        .text("a "), .code("b*"), .text(" "), .strong([.text("c "), .code("d")]), .text(" "),
        .link([.text("e")], target: "#f"), .text(" 5 ** 2 [x] `"),
      ])
  }

  @Test func anchorsAreThoseOfGitHub() {
    var anchors = HeadingAnchors()
    #expect(anchors.next("4. For the architect") == "4-for-the-architect")
    #expect(anchors.next("Why `a-b`, c?") == "why-a-b-c")
    #expect(anchors.next("Why `a-b`, c?") == "why-a-b-c-1")
  }
}
