import Testing

@testable import Reports

struct HTMLReportTests {
  @Test func bothKindsOfReportsAreOnePage() throws {
    for assessment in [try SmallAssessment.answered(), try SmallAssessment.missed()] {
      let page = try Report(assessment).html
      #expect(page.hasPrefix("<!DOCTYPE html>"))
      #expect(page.contains("<h2 id=\"2-summary\">"))
      #expect(!page.contains("```") && !page.contains("sequenceDiagram"))
      // Nothing is fetched.
      #expect(page.matches(of: /(src|href)="(?!#)/).isEmpty)
      #expect(!page.contains("url(") && !page.contains("@import"))
    }
  }

  @Test func chartsAreShownWithoutMermaid() throws {
    let page = try Report(try SmallAssessment.answered()).html
    #expect(page.contains("class=\"site\"") && page.contains("class=\"loop\""))
    #expect(page.contains("class=\"when\""))
  }

  @Test func textIsEscaped() {
    var body = HTMLBody(pictures: [:])
    let text = body.html([
      .paragraph("a < b & `<script>`"), .code(language: "", lines: ["<i>", "b"]),
    ])
    #expect(
      text
        == "<p>a &lt; b &amp; <code>&lt;script&gt;</code></p>\n<pre><code>&lt;i&gt;\nb</code></pre>"
    )
  }
}
