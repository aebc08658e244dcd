/// A table for a terminal: columns that do not fit are left out, the least needed first.
public struct PlainTable: Sendable {
  /// A column.
  public struct Column: Sendable {
    /// Title.
    public var title: String
    /// Whether its cells are numbers.
    public var isNumber: Bool
    /// 0 stays longest.
    public var priority: Int

    /// Creates a column.
    public init(_ title: String, isNumber: Bool = false, priority: Int = 0) {
      self.title = title
      self.isNumber = isNumber
      self.priority = priority
    }
  }

  /// Columns from left to right.
  public var columns: [Column]
  /// Cells, as many a row as there are columns.
  public var rows: [[String]]

  /// Creates a table.
  public init(_ columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table within a width, without a trailing newline; the first column is cut when even it does not fit.
  public func text(width: Int) -> String {
    var shown = Array(columns.indices)
    func widths(_ shown: [Int]) -> [Int] {
      shown.map { column in
        max(
          columns[column].title.count,
          rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0)
      }
    }
    func total(_ shown: [Int]) -> Int { widths(shown).reduce(0, +) + 2 * max(0, shown.count - 1) }
    while total(shown) > width, shown.count > 2,
      let least = shown.max(by: { (columns[$0].priority, $0) < (columns[$1].priority, $1) })
    {
      shown.removeAll { $0 == least }
    }
    var sizes = widths(shown)
    if total(shown) > width, let wide = sizes.indices.max(by: { sizes[$0] < sizes[$1] }) {
      sizes[wide] = max(8, sizes[wide] - (total(shown) - width))
    }
    func line(_ cells: [String]) -> String {
      let parts = shown.indices.map { index -> String in
        let column = shown[index]
        var cell = column < cells.count ? cells[column] : ""
        if cell.count > sizes[index] { cell = cell.prefix(max(0, sizes[index] - 1)) + "…" }
        let space = String(repeating: " ", count: max(0, sizes[index] - cell.count))
        return columns[column].isNumber ? space + cell : cell + space
      }
      var text = parts.joined(separator: "  ")
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
    return ([line(columns.map(\.title))] + rows.map(line)).joined(separator: "\n")
  }
}
