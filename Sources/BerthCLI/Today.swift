import Catalog

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The day the machine's clock shows, in UTC: only where a person records when something was fetched.
enum Today {
  /// nil when the clock cannot be read.
  static var date: CatalogueDate? {
    var now = time(nil)
    var parts = tm()
    guard now > 0, gmtime_r(&now, &parts) != nil else { return nil }
    return CatalogueDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
