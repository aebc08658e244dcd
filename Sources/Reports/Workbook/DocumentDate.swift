/// The date a document bears, from the catalogue's date, since a clock would give each run other bytes.
enum DocumentDate {
  /// Seconds from 1970 to the start of a day `yyyy-mm-dd` from 1980 on, as a zip file knows; those of 2000-01-01 when
  /// the text is no such date.
  static func seconds(of date: String) -> Int {
    let parts = date.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1980...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return 946_684_800 }
    // Days from civil: years begin in March, so that the leap day is the last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era * 146_097 + dayOfEra - 719_468) * 86_400
  }
}
