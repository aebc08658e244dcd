/// One cell of a sheet.
enum Cell: Sendable, Hashable {
  /// How a number is shown.
  enum Style: Sendable, Hashable, CaseIterable { case general, dollars, percent }

  /// Nothing: a figure that is not known, or one that has no place here.
  case empty
  /// A text, never taken for a formula.
  case text(String)
  /// A number; one that is not finite is written as an empty cell.
  case number(Double, Style)
  /// A formula with the value it comes to, so that readers that do not calculate show it.
  case formula(String, value: Double, Style)

  /// A text, or nothing.
  static func optional(_ text: String?) -> Cell { text.map { Cell.text($0) } ?? .empty }
  /// A number, or nothing.
  static func optional(_ number: Double?, _ style: Style = .general) -> Cell {
    number.map { Cell.number($0, style) } ?? .empty
  }
}
