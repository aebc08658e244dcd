/// A sheet of a workbook: a header, rows, and rows in bold below them.
struct Sheet: Sendable {
  /// A column.
  struct Column: Sendable {
    /// Title.
    var title: String
    /// Width in characters.
    var width: Double

    init(_ title: String, _ width: Double) {
      self.title = title
      self.width = width
    }
  }

  /// Name on its tab.
  var name: String
  /// Columns.
  var columns: [Column]
  /// Rows below the header; the first one is row 2 of the sheet.
  var rows: [[Cell]]
  /// Rows of a total below those, in bold.
  var totals: [[Cell]] = []
  /// Rows of remarks below everything.
  var remarks: [[Cell]] = []
}
