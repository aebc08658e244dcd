/// Names of cells.
enum CellName {
  /// Letters of a column, 0 the first.
  static func column(_ index: Int) -> String {
    var letters = ""
    var rest = index + 1
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters = String(UnicodeScalar(UInt8(65 + digit))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
