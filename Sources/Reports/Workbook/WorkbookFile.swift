import CXLSX

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes sheets with libxlsxwriter; the one place that calls it.
///
/// The library writes to a path alone, so the bytes go through a temporary file that is removed at once.
enum WorkbookFile {
  /// Longest text of a cell, in UTF-16 units, that the format allows.
  private static let longestText = 32_767

  /// The bytes of a workbook; `created` is the document's date in seconds from 1970.
  static func bytes(of sheets: [Sheet], title: String, created: Int) throws(WorkbookError)
    -> [UInt8]
  {
    // The C library's folder for temporary files, where libxlsxwriter keeps its own, too.
    var path = Array("\(P_tmpdir)/berth-XXXXXX".utf8CString)
    let descriptor = path.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw failure(errno) }
    defer {
      close(descriptor)
      path.withUnsafeBufferPointer { buffer in _ = buffer.baseAddress.map { unlink($0) } }
    }
    guard
      let book = path.withUnsafeBufferPointer({ buffer in
        buffer.baseAddress.flatMap { workbook_new($0) }
      })
    else { throw failure(ENOMEM) }
    title.withCString { title in
      var properties = lxw_doc_properties()
      // The library copies the text; it takes it as mutable only because C did not say otherwise.
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = time_t(created)
      workbook_set_properties(book, &properties)
    }
    guard let formats = Formats(book), write(sheets, to: book, formats) else {
      // Closing frees the handle, too; what it wrote is removed.
      _ = workbook_close(book)
      throw failure(ENOMEM)
    }
    let status = workbook_close(book)
    guard status == LXW_NO_ERROR else {
      throw WorkbookError(
        description: "the workbook cannot be built: \(String(cString: lxw_strerror(status)))")
    }
    return try contents(of: descriptor)
  }

  /// Formats of one workbook, which owns them.
  private struct Formats {
    var bold: UnsafeMutablePointer<lxw_format>
    var dollars: [Bool: UnsafeMutablePointer<lxw_format>] = [:]
    var percent: UnsafeMutablePointer<lxw_format>

    init?(_ book: UnsafeMutablePointer<lxw_workbook>) {
      guard let bold = workbook_add_format(book), let dollars = workbook_add_format(book),
        let boldDollars = workbook_add_format(book), let percent = workbook_add_format(book)
      else { return nil }
      format_set_bold(bold)
      format_set_bold(boldDollars)
      format_set_num_format(dollars, "#,##0.00")
      format_set_num_format(boldDollars, "#,##0.00")
      format_set_num_format(percent, "0.0000%")
      self.bold = bold
      self.percent = percent
      self.dollars = [false: dollars, true: boldDollars]
    }

    func format(_ style: Cell.Style, isBold: Bool) -> UnsafeMutablePointer<lxw_format>? {
      switch style {
      case .general: isBold ? bold : nil
      case .dollars: dollars[isBold]
      case .percent: percent
      }
    }
  }

  private static func write(
    _ sheets: [Sheet], to book: UnsafeMutablePointer<lxw_workbook>, _ formats: Formats
  ) -> Bool {
    for sheet in sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else { return false }
      for (index, column) in sheet.columns.enumerated() {
        let number = lxw_col_t(clamping: index)
        guard
          worksheet_set_column(page, number, number, column.width, nil) == LXW_NO_ERROR,
          write(.text(column.title), to: page, row: 0, column: index, formats, isBold: true)
        else { return false }
      }
      worksheet_freeze_panes(page, 1, 0)
      var number = 1
      for (rows, isBold) in [(sheet.rows, false), (sheet.totals, true), (sheet.remarks, false)] {
        for row in rows {
          for (index, cell) in row.enumerated() {
            guard
              write(cell, to: page, row: number, column: index, formats, isBold: isBold)
            else { return false }
          }
          number += 1
        }
      }
    }
    return true
  }

  private static func write(
    _ cell: Cell, to page: UnsafeMutablePointer<lxw_worksheet>, row: Int, column: Int,
    _ formats: Formats, isBold: Bool
  ) -> Bool {
    guard let row = lxw_row_t(exactly: row), let column = lxw_col_t(exactly: column) else {
      return false
    }
    switch cell {
    case .empty: return true
    case .text(let text):
      return worksheet_write_string(
        page, row, column, fitting(text), isBold ? formats.bold : nil) == LXW_NO_ERROR
    case .number(let value, let style):
      guard value.isFinite else { return true }
      return worksheet_write_number(
        page, row, column, value, formats.format(style, isBold: isBold)) == LXW_NO_ERROR
    case .formula(let formula, let value, let style):
      return worksheet_write_formula_num(
        page, row, column, formula, formats.format(style, isBold: isBold),
        value.isFinite ? value : 0) == LXW_NO_ERROR
    }
  }

  /// The text without NUL, cut with an ellipsis where the format allows no more.
  private static func fitting(_ text: String) -> String {
    let clean = text.utf8.contains(0) ? text.replacing("\0", with: "") : text
    guard clean.utf16.count > longestText else { return clean }
    var cut = ""
    var length = 1
    for character in clean {
      length += character.utf16.count
      if length > longestText { break }
      cut.append(character)
    }
    return cut + "…"
  }

  private static func contents(of descriptor: Int32) throws(WorkbookError) -> [UInt8] {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw failure(errno) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      bytes.append(contentsOf: chunk.prefix(count))
    }
  }

  private static func failure(_ code: Int32) -> WorkbookError {
    WorkbookError(
      description: "the workbook cannot be built in \(P_tmpdir): \(String(cString: strerror(code)))"
    )
  }
}
