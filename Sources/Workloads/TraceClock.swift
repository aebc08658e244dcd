import Documents

/// Reads the time of a trace's row: a number in the trace's unit, or a date and time.
struct TraceClock {
  let secondsPerUnit: Double
  /// Day of the first row that had a date, so that seconds stay small and lose no digits.
  private var firstDay: Int?

  init(secondsPerUnit: Double) { self.secondsPerUnit = secondsPerUnit }

  /// Seconds since an origin that is the same for all rows; nil when the text is no time.
  mutating func seconds(_ text: String) -> Double? {
    if case .success(let number) = NumberText.parse(text) {
      guard number >= 0 else { return nil }
      // Dividing keeps whole milliseconds at the nearest double.
      return secondsPerUnit == 0.001 ? number / 1000 : number * secondsPerUnit
    }
    return dateTime(Array(text.utf8))
  }

  /// `YYYY-MM-DD`, a space or `T`, `HH:MM:SS`, a fraction, and `Z` or an offset `+HH:MM`.
  private mutating func dateTime(_ bytes: [UInt8]) -> Double? {
    func digits(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[start..<start + count] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard bytes.count >= 19, bytes[4] == 0x2D, bytes[7] == 0x2D,
      bytes[10] == 0x20 || bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
      let year = digits(0, 4), let month = digits(5, 2), let day = digits(8, 2),
      let hour = digits(11, 2), let minute = digits(14, 2), let second = digits(17, 2),
      hour < 24, minute < 60, second <= 60,
      WorkloadContext.isDate(String(decoding: bytes[0..<10], as: UTF8.self))
    else { return nil }
    var position = 19
    var fraction = 0.0
    if position < bytes.count, bytes[position] == 0x2E {
      var numerator = 0.0
      var denominator = 1.0
      position += 1
      guard position < bytes.count, (0x30...0x39).contains(bytes[position]) else { return nil }
      while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
        if denominator < 1e15 {
          numerator = numerator * 10 + Double(bytes[position] - 0x30)
          denominator *= 10
        }
        position += 1
      }
      fraction = numerator / denominator
    }
    var offset = 0
    if position < bytes.count {
      if bytes[position] == 0x5A, position + 1 == bytes.count {
        offset = 0
      } else if bytes[position] == 0x2B || bytes[position] == 0x2D, position + 6 == bytes.count,
        bytes[position + 3] == 0x3A, let hours = digits(position + 1, 2),
        let minutes = digits(position + 4, 2)
      {
        offset = (bytes[position] == 0x2B ? 1 : -1) * (hours * 3600 + minutes * 60)
      } else {
        return nil
      }
    }
    let days = Self.day(year, month, day)
    let origin = firstDay ?? days
    firstDay = origin
    return Double((days - origin) * 86400 + hour * 3600 + minute * 60 + second - offset) + fraction
  }

  /// Days since 1970-01-01 of the proleptic Gregorian calendar (Hinnant, days_from_civil).
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
