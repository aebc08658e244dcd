/// A day of the Gregorian calendar, as rows and vendors write it.
public struct CatalogueDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Year, 1 to 9999.
  public let year: Int
  /// Month, 1 to 12.
  public let month: Int
  /// Day of the month, from 1.
  public let day: Int

  /// A date from its parts; nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-11-24` strictly; nil for anything else, a day that does not exist among it.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      let year = Self.number(parts[0]), let month = Self.number(parts[1]),
      let day = Self.number(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The first day of what a row's `as_of` names: `2026-11-24`, `2026-11` or `2026`, whatever follows; nil for a row
  /// without a date of its own (`2026-11-24 undated` is the day of recording, not of the price).
  public init?(asOf text: String) {
    guard !text.hasSuffix("undated") else { return nil }
    let bytes = Array(text.utf8)
    func field(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      return Self.number(String(decoding: bytes[range], as: UTF8.self)[...])
    }
    func isDash(_ index: Int) -> Bool { index < bytes.count && bytes[index] == UInt8(ascii: "-") }
    guard let year = field(0..<4) else { return nil }
    var month = 1
    var day = 1
    let monthEnds = bytes.count == 7 || isDash(7)
    if isDash(4), monthEnds, let found = field(5..<7) {
      month = found
      if isDash(7), let found = field(8..<10) { day = found }
    }
    self.init(year: year, month: month, day: day)
  }

  /// `2026-11-24`.
  public var description: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Days from another date to this one; negative when this one is earlier.
  public func days(since other: CatalogueDate) -> Int { ordinal - other.ordinal }

  /// By time.
  public static func < (a: CatalogueDate, b: CatalogueDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// Days since 0000-03-01 (Howard Hinnant, `days_from_civil`, chrono-Compatible Low-Level Date Algorithms, 2013).
  private var ordinal: Int {
    let y = month <= 2 ? year - 1 : year
    let m = (month + 9) % 12
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }
}
