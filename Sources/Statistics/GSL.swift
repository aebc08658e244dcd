import CGSL

/// GSL made safe to call: its default error handler would abort the process.
enum GSL {
  /// Touching this once per process replaces the aborting handler; every call below does so.
  private static let quiet: Bool = {
    gsl_set_error_handler_off()
    return true
  }()

  /// The result of a GSL function, rounded so that processors agree, or nil when it is not finite.
  static func value(_ body: () -> Double) -> Double? {
    guard quiet else { return nil }
    let raw = body()
    return raw.isFinite ? Rounding.significant(raw, digits: 12) : nil
  }

  /// Runs calls that return handles or statuses under the quiet handler.
  static func call<Result>(_ body: () -> Result) -> Result? {
    quiet ? body() : nil
  }
}
