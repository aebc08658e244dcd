/// A checksum over rows, which tells a damaged file where SQLite, having none of its own, reads on.
///
/// FNV-1a, 64 bits (Fowler, Noll, Vo), numbers in words of 32 bits instead of bytes: it finds damage, not forgery.
struct RowsChecksum {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a row.
  mutating func add(_ row: Record) {
    for field in row.fields {
      switch field {
      case .text(let text): add(text)
      // A whole number and the same number with a fraction are one value in the database.
      case .number(let number): add(number.bitPattern)
      case .none: add(1)
      }
    }
    add(row.file)
    add(UInt64(bitPattern: Int64(row.line)))
  }

  /// The checksum so far, in hex.
  var text: String { String(state, radix: 16) }

  private mutating func add(_ text: String) {
    for byte in text.utf8 { step(UInt64(byte)) }
    step(0xFF)
  }

  private mutating func add(_ word: UInt64) {
    step(word & 0xFFFF_FFFF)
    step(word >> 32)
  }

  private mutating func step(_ value: UInt64) { state = (state ^ value) &* 0x100_0000_01B3 }
}
