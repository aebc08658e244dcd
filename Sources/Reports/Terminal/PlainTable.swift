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
    /// Characters down to which its cells may be cut before a column is left out; nil for never.
    public var minimum: Int?

    /// Creates a column.
    public init(
      _ title: String, isNumber: Bool = false, priority: Int = 0, minimum: Int? = nil
    ) {
      self.title = title
      self.isNumber = isNumber
      self.priority = priority
      self.minimum = minimum
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

  /// The table within a width, without a trailing newline.
  ///
  /// Columns that may be cut give way first, in the middle of their cells; then columns are left out, the least needed first.
  public func text(width: Int) -> String {
    let natural = columns.indices.map { column in
      max(
        columns[column].title.count,
        rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0)
    }
    func least(_ column: Int) -> Int {
      min(natural[column], columns[column].minimum ?? natural[column])
    }
    func total(_ sizes: [Int]) -> Int { sizes.reduce(0, +) + 2 * max(0, sizes.count - 1) }
    var shown = Array(columns.indices)
    while total(shown.map(least)) > width, shown.count > 2,
      let last = shown.max(by: { (columns[$0].priority, $0) < (columns[$1].priority, $1) })
    {
      shown.removeAll { $0 == last }
    }
    var sizes = shown.map { natural[$0] }
    while total(sizes) > width {
      let cut = sizes.indices.filter { sizes[$0] > least(shown[$0]) }
      // Where even the least is too wide, the widest column gives way, down to one character.
      guard
        let wide = (cut.isEmpty ? sizes.indices.filter { sizes[$0] > 1 } : cut)
          .max(by: { sizes[$0] < sizes[$1] })
      else { break }
      sizes[wide] -= 1
    }
    func line(_ cells: [String]) -> String {
      let parts = shown.indices.map { index -> String in
        let column = shown[index]
        let cell = Self.cut(column < cells.count ? cells[column] : "", to: sizes[index])
        let space = String(repeating: " ", count: max(0, sizes[index] - cell.count))
        return columns[column].isNumber ? space + cell : cell + space
      }
      var text = parts.joined(separator: "  ")
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
    return ([line(columns.map(\.title))] + rows.map(line)).joined(separator: "\n")
  }

  /// A text with its middle left out: names that begin alike mostly end differently.
  static func cut(_ text: String, to width: Int) -> String {
    guard text.count > width else { return text }
    guard width > 1 else { return String(text.prefix(width)) }
    let tail = (width - 1) / 2
    return text.prefix(width - 1 - tail) + "…" + text.suffix(tail)
  }
}
