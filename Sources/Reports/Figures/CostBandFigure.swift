/// Horizontal bars for a cost with its band, one an alternative, cheapest first: `cost-bands.svg`.
///
/// The bytes depend on the input alone. Text uses generic fonts and colours that hold on light and dark pages.
public struct CostBandFigure: Sendable {
  /// One bar.
  public struct Bar: Sendable {
    /// Label at the left.
    public var label: String
    /// Low end of the band, dollars a month.
    public var low: Double
    /// Likely value.
    public var likely: Double
    /// High end.
    public var high: Double
    /// Text at the right of the bar.
    public var caption: String
    /// Whether it stands out.
    public var isEmphasised: Bool

    /// Creates a bar.
    public init(
      label: String, low: Double, likely: Double, high: Double, caption: String,
      isEmphasised: Bool
    ) {
      self.label = label
      self.low = low
      self.likely = likely
      self.high = high
      self.caption = caption
      self.isEmphasised = isEmphasised
    }
  }

  /// The finding, as a title.
  public var title: String
  /// Bars from top to bottom.
  public var bars: [Bar]

  /// Creates a figure.
  public init(title: String, bars: [Bar]) {
    self.title = title
    self.bars = bars
  }

  /// The figure as an SVG document.
  public var svg: String {
    let left = 330.0
    let width = 860.0
    let right = 130.0
    let rowHeight = 24.0
    let top = 44.0
    let height = top + rowHeight * Double(bars.count) + 14
    let largest = max(bars.map(\.high).max() ?? 0, 1)
    func x(_ dollars: Double) -> Double { left + (width - left - right) * dollars / largest }

    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="860" height="\(Self.number(height))" \
      viewBox="0 0 860 \(Self.number(height))" role="img" aria-label="\(Self.escape(title))" \
      font-family="Helvetica, Arial, sans-serif" font-size="12">
      """,
      """
      <style>text{fill:#1f2933}.muted{fill:#6b7785}.bar{fill:#9fb3c8}.best{fill:#2f6fab}\
      .mark{fill:#102a43}@media (prefers-color-scheme: dark){text{fill:#e4e7eb}.muted{fill:#9aa5b1}\
      .bar{fill:#52667a}.best{fill:#4f9bdc}.mark{fill:#f5f7fa}}</style>
      """,
      "<text x=\"0\" y=\"18\" font-size=\"15\" font-weight=\"bold\">\(Self.escape(title))</text>",
    ]
    for (index, bar) in bars.enumerated() {
      let y = top + rowHeight * Double(index)
      let start = x(max(0, bar.low))
      let end = x(max(0, bar.high))
      lines.append(
        "<text x=\"\(Self.number(left - 10))\" y=\"\(Self.number(y + 13))\" text-anchor=\"end\""
          + (bar.isEmphasised ? " font-weight=\"bold\"" : "") + ">\(Self.escape(bar.label))</text>")
      lines.append(
        "<rect class=\"\(bar.isEmphasised ? "best" : "bar")\" x=\"\(Self.number(start))\" "
          + "y=\"\(Self.number(y + 3))\" width=\"\(Self.number(max(2, end - start)))\" height=\"12\" rx=\"2\"/>"
      )
      lines.append(
        "<rect class=\"mark\" x=\"\(Self.number(x(max(0, bar.likely)) - 1))\" y=\"\(Self.number(y))\" "
          + "width=\"2\" height=\"18\"/>")
      lines.append(
        "<text class=\"muted\" x=\"\(Self.number(end + 8))\" y=\"\(Self.number(y + 13))\">"
          + "\(Self.escape(bar.caption))</text>")
    }
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  /// One decimal at most, so that the bytes do not depend on the last bit of a division.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = tenths / 10
    return tenths % 10 == 0 ? "\(whole)" : "\(whole).\(abs(tenths % 10))"
  }

  /// Text with the characters that XML reserves replaced.
  static func escape(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
