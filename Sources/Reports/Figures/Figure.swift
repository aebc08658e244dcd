/// A figure of the report: what it shows in a sentence, the drawing, and the same numbers as a table.
struct Figure: Sendable {
  /// Name of its file beside the report.
  let file: String
  /// What it shows, as one sentence: its alternative text.
  let finding: String
  /// The drawing.
  let svg: String
  /// The numbers it is drawn from.
  let table: MarkdownTable

  /// The picture, and its numbers folded away.
  var lines: [String] {
    let text = finding.replacing("[", with: "(").replacing("]", with: ")")
      .replacing("`", with: "")
    return [
      "![\(text)](\(file))", "", "<details><summary>The figure's numbers</summary>", "",
      table.text, "", "</details>", "",
    ]
  }
}
