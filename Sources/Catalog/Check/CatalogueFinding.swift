/// Something about the rows of a catalogue that a reader of its prices must know.
public struct CatalogueFinding: Sendable, Hashable {
  /// What kind of thing it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An option needs a row that there is none of.
    case missing
    /// Two rows contradict each other.
    case conflicting
    /// No row refers to it and nothing can reach it.
    case orphaned
    /// Seen longer ago than asked.
    case stale
    /// An estimate that stands in for a fact nobody has looked up.
    case placeholder

    /// Whether a catalogue that has one does not pass.
    public var fails: Bool { self == .missing || self == .conflicting }
  }

  /// What kind of thing it is.
  public var kind: Kind
  /// What it is about, such as a price key or an option's component.
  public var subject: String
  /// What is the matter, a clause without a full stop.
  public var message: String
  /// The row, `file:line`; empty when there is none.
  public var row: String

  /// Creates a finding.
  public init(_ kind: Kind, _ subject: String, _ message: String, row: String = "") {
    self.kind = kind
    self.subject = subject
    self.message = message
    self.row = row
  }
}
