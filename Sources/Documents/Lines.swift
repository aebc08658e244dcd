/// A text by lines, counted from 1; endings are `LF`, `CR LF` or `CR` as in YAML and are kept apart.
struct Lines {
  private var lines: [[Unicode.Scalar]] = []

  init(_ text: String) {
    var line: [Unicode.Scalar] = []
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if afterReturn, scalar == "\n" {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      if scalar == "\n" || scalar == "\r" {
        lines.append(line)
        line = []
      } else {
        line.append(scalar)
      }
    }
    lines.append(line)
  }

  /// Number of lines; at least 1.
  var count: Int { lines.count }

  /// A line by its number; an empty one outside the text.
  subscript(number: Int) -> [Unicode.Scalar] {
    get { lines.indices.contains(number - 1) ? lines[number - 1] : [] }
    set { if lines.indices.contains(number - 1) { lines[number - 1] = newValue } }
  }

  /// The text with `LF` endings.
  var text: String {
    var scalars = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { scalars.append("\n") }
      scalars.append(contentsOf: line)
    }
    return String(scalars)
  }
}
