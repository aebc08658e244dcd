/// Collects the problems of one or several inputs, so that all of them are told at once.
///
/// A class because readers of nested parts share it; it belongs to one thread of reading.
public final class Diagnostics {
  /// Everything found so far, in the order of finding.
  public private(set) var all: [Diagnostic] = []

  /// Where readers note the keys that they ask for; nil, as usual, when nobody wants to know.
  public var journal: KeyJournal?

  /// Starts without problems.
  public init() {}

  /// Adds a problem; one that is already there (same place, code and text) is kept once.
  public func add(_ diagnostic: Diagnostic) {
    if seen.insert(diagnostic).inserted { all.append(diagnostic) }
  }

  /// Adds an error.
  public func error(
    _ code: String, _ message: String, at location: SourceLocation? = nil, hint: String? = nil
  ) {
    add(Diagnostic(.error, code: code, message, at: location, hint: hint))
  }

  /// Adds a warning.
  public func warning(
    _ code: String, _ message: String, at location: SourceLocation? = nil, hint: String? = nil
  ) {
    add(Diagnostic(.warning, code: code, message, at: location, hint: hint))
  }

  /// Everything, by place; problems without a place first.
  public var sorted: [Diagnostic] { InputError(all).diagnostics }
  /// The errors, by place.
  public var errors: [Diagnostic] { sorted.filter { $0.severity == .error } }
  /// The warnings, by place.
  public var warnings: [Diagnostic] { sorted.filter { $0.severity == .warning } }
  /// Whether there is an error.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// Throws an `InputError` with everything found when there is an error among it.
  public func throwIfNeeded() throws(InputError) {
    if hasErrors { throw InputError(all) }
  }

  private var seen: Set<Diagnostic> = []
}
