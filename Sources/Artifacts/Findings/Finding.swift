public import Documents

/// Something in an artifact that its owner should know, with its place and its fix.
public struct Finding: Sendable, Hashable {
  /// How bad it is, in the words of SARIF.
  public enum Severity: String, Sendable, Hashable { case error, warning, note }

  /// Stable name of the rule.
  public var rule: String
  /// How bad it is.
  public var severity: Severity
  /// What is wrong, one sentence without a full stop.
  public var message: String
  /// Where.
  public var location: SourceLocation
  /// Other places it is about.
  public var related: [SourceLocation]
  /// What to do.
  public var fix: String
  /// What the rule rests on.
  public var source: String

  /// Creates a finding.
  public init(
    rule: String, _ severity: Severity, _ message: String, at location: SourceLocation,
    related: [SourceLocation] = [], fix: String, source: String
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.location = location
    self.related = related
    self.fix = fix
    self.source = source
  }

  /// `file:line:column: severity: message [rule]`, with the other places, the fix and the source below.
  public var description: String {
    var lines = ["\(location): \(severity.rawValue): \(message) [\(rule)]"]
    lines += related.map { "  see also \($0)" }
    return (lines + ["  fix: \(fix)", "  source: \(source)"]).joined(separator: "\n")
  }
}
