import Documents
import Foundation

/// The article `FileKeys` of the documentation, made of `Data/keys`.
enum KeyArticle {
  private static let titles = [
    "workload": (
      "Workload file", "What must be served. Read by every command that takes a workload."
    ),
    "option": (
      "Option file", "One architecture. Read with `--options`, written by `berth options new`."
    ),
    "network": ("Network file", "A bare queueing network, for `berth simulate network`."),
    "usage": (
      "Usage file",
      "Metered quantities of a month, for `berth cost price`; one case, or several below `cases`."
    ),
    "table": (
      "Decision table", "Options by criteria, for `berth decide`; as CSV, a column is a criterion."
    ),
  ]

  /// The article, with a trailing newline.
  static func text() throws -> String {
    var lines = [
      "# Keys of every file", "", "What may stand in the files that people write, key by key.", "",
      "`berth keys KIND [KEY]` prints the same. `[]` stands for an item of a list, `*` for a name of your own.",
      "",
      "## Values", "",
      "| value | written |", "|---|---|",
    ]
    for quantity in Quantity.allCases {
      let parts = quantity.expectation.split(separator: " such as ", maxSplits: 1)
      lines.append("| \(parts[0]) | \(parts.count > 1 ? String(parts[1]) : "") |")
    }
    lines += [
      "| a range | `{low: 1, likely: 2, high: 5}`, P10, likeliest and P90; it is sampled |",
      "| a name | lower-case letters, digits, `-` and `.`, at most 64 |", "",
      "An unknown key, a wrong unit, a negative count and a missing key are errors with file, line, column and the nearest "
        + "valid key; all problems of a file are told at once.",
    ]
    for kind in FileKeys.kinds {
      guard let (title, purpose) = titles[kind] else { continue }
      lines += [
        "", "## \(title)", "", purpose, "", "| key | takes | needed | meaning |",
        "|---|---|---|---|",
      ]
      for row in try rows(kind) {
        let cells = ["`\(row[0])`"] + row.dropFirst()
        lines.append("| " + cells.map { $0.isEmpty ? " " : $0 }.joined(separator: " | ") + " |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rows of `Data/keys/KIND.csv`.
  static func rows(_ kind: String) throws -> [[String]] {
    let file = FileKeys.root.appendingPathComponent("Data/keys/\(kind).csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    return CSVTable.parse(text: text, file: file.lastPathComponent, diagnostics: Diagnostics())?
      .rows.map(\.fields) ?? []
  }
}
