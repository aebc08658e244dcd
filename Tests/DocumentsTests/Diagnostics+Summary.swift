import Documents

extension Diagnostics {
  /// `code@line:column` of every problem by place: short to compare.
  var summary: [String] {
    sorted.map { "\($0.code)@\($0.location.map { "\($0.line):\($0.column)" } ?? "-")" }
  }

  /// Whether a problem with this code stands at this place.
  func has(_ code: String, at location: SourceLocation?) -> Bool {
    location != nil && all.contains { $0.code == code && $0.location == location }
  }
}
