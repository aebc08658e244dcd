import Documents

/// An SVG document in the making: the shapes that the figures are made of.
///
/// The bytes depend on the input alone. Text and ground change colour together where the page is dark, so that text is
/// readable on any page, also where only one of the two is told of the other's choice.
struct Drawing {
  /// Where a text stands from its point.
  enum Anchor: String { case start, middle, end }

  /// Width of every figure, in pixels.
  static let width = 860.0
  /// Height, in pixels.
  let height: Double
  /// The finding, as the title above and as the accessible name.
  let title: String
  private var elements: [String] = []

  /// An empty drawing with its title.
  init(height: Double, title: String) {
    self.height = height
    self.title = title
    // A long finding is set smaller rather than cut.
    let size = min(15, max(10, (Self.width - 24) / (Double(max(1, title.count)) * 0.56)))
    text(title, x: 12, y: 24, size: size, isBold: true)
  }

  /// A line of text; `style` is a class of the sheet.
  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, style: String = "",
    size: Double? = nil, isBold: Bool = false
  ) {
    elements.append(
      "<text" + (style.isEmpty ? "" : " class=\"\(style)\"")
        + " x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
        + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")
        + (size.map { " font-size=\"\(Self.number($0))\"" } ?? "")
        + (isBold ? " font-weight=\"bold\"" : "") + ">\(Self.escape(text))</text>")
  }

  /// A filled rectangle.
  mutating func rectangle(
    _ style: String, x: Double, y: Double, width: Double, height: Double, radius: Double = 0
  ) {
    elements.append(
      "<rect class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" "
        + "width=\"\(Self.number(width))\" height=\"\(Self.number(height))\""
        + (radius > 0 ? " rx=\"\(Self.number(radius))\"" : "") + "/>")
  }

  /// A straight line.
  mutating func line(_ style: String, from: (x: Double, y: Double), to: (x: Double, y: Double)) {
    elements.append(
      "<line class=\"\(style)\" x1=\"\(Self.number(from.x))\" y1=\"\(Self.number(from.y))\" "
        + "x2=\"\(Self.number(to.x))\" y2=\"\(Self.number(to.y))\"/>")
  }

  /// A line through points.
  mutating func curve(_ style: String, through points: [(x: Double, y: Double)]) {
    guard points.count > 1 else { return }
    let places = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }
    elements.append(
      "<polyline class=\"\(style)\" points=\"\(places.joined(separator: " "))\"/>")
  }

  /// A filled area between points.
  mutating func area(_ style: String, around points: [(x: Double, y: Double)]) {
    guard points.count > 2 else { return }
    let places = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }
    elements.append("<polygon class=\"\(style)\" points=\"\(places.joined(separator: " "))\"/>")
  }

  /// A filled circle.
  mutating func circle(_ style: String, x: Double, y: Double, radius: Double) {
    elements.append(
      "<circle class=\"\(style)\" cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" "
        + "r=\"\(Self.number(radius))\"/>")
  }

  /// The document, with a trailing newline.
  var svg: String {
    let size = "width=\"\(Self.number(Self.width))\" height=\"\(Self.number(height))\""
    let opening =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) "
      + "viewBox=\"0 0 \(Self.number(Self.width)) \(Self.number(height))\" role=\"img\" "
      + "aria-label=\"\(Self.escape(title))\" font-family=\"Helvetica, Arial, sans-serif\" font-size=\"12\">"
    let ground = "<rect class=\"ground\" \(size) rx=\"6\"/>"
    return ([opening, "<style>\(Self.sheet)</style>", ground] + elements + ["</svg>"])
      .joined(separator: "\n") + "\n"
  }

  /// One sheet for all figures, so that several may stand in one page.
  private static let sheet =
    light + "@media (prefers-color-scheme: dark){" + dark + "}"
  private static let light =
    colours(
      ground: "#ffffff", text: "#1f2933", muted: "#52606d", grid: "#dfe4e9", bar: "#9fb3c8",
      best: "#2f6fab", mark: "#102a43", series: ["#2f6fab", "#a85400", "#2a7a49", "#85489f"])
    + ".grid,.axis,.bound{stroke-width:1}.bound{stroke-dasharray:6 4}"
    + ".c0,.c1,.c2,.c3{fill:none;stroke-width:2.5;stroke-linejoin:round}.thin{stroke-width:1.5}"
    + ".band{opacity:.25}"
  private static let dark = colours(
    ground: "#0d1117", text: "#e4e7eb", muted: "#a8b2bd", grid: "#30363d", bar: "#52667a",
    best: "#4f9bdc", mark: "#f5f7fa", series: ["#4f9bdc", "#e8954a", "#5fbf86", "#c08be0"])

  private static func colours(
    ground: String, text: String, muted: String, grid: String, bar: String, best: String,
    mark: String, series: [String]
  ) -> String {
    "svg .ground{fill:\(ground)}svg text{fill:\(text)}svg text.muted{fill:\(muted)}"
      + ".grid{stroke:\(grid)}.axis,.bound{stroke:\(muted)}.bar{fill:\(bar)}.best{fill:\(best)}"
      + ".mark{fill:\(mark)}"
      + series.enumerated().map { index, colour in
        ".c\(index){stroke:\(colour)}.f\(index),svg text.f\(index){fill:\(colour)}"
      }.joined()
  }

  /// One decimal at most, so that the bytes do not depend on the last bit of a division; 0 for what is no number.
  static func number(_ value: Double) -> String {
    guard let tenths = Int(exactly: (value * 10).rounded()) else { return "0" }
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  /// Text with the characters that XML reserves replaced, and those it forbids left out.
  static func escape(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += " "
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// A text that fits into so many pixels, cut with an ellipsis where it must be.
  static func fitted(_ text: String, into pixels: Double) -> String {
    guard width(of: text) > pixels else { return text }
    return text.prefix(max(1, Int(pixels / (12 * 0.5)) - 1)) + "…"
  }

  /// About how many pixels a text takes in the figures' type.
  static func width(of text: String, size: Double = 12) -> Double {
    Double(text.count) * size * 0.5
  }
}
