/// One problem in an input, with its place and its remedy.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Sendable { case error, warning }

  /// How bad it is.
  public var severity: Severity
  /// Stable name of the kind of problem, such as `unknown-key`.
  public var code: String
  /// What is wrong, one sentence without a full stop.
  public var message: String
  /// Where; nil when the problem is the file as a whole.
  public var location: SourceLocation?
  /// What to do, when we know.
  public var hint: String?

  /// Creates a diagnostic.
  public init(
    _ severity: Severity = .error, code: String, _ message: String,
    at location: SourceLocation? = nil, hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.hint = hint
  }

  /// `file:line:column: error: message`, and a `hint:` line when there is one.
  public var description: String {
    let place = location.map { "\($0): " } ?? ""
    let remedy = hint.map { "\nhint: \($0)" } ?? ""
    return "\(place)\(severity.rawValue): \(message)\(remedy)"
  }
}
