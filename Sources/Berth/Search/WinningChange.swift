/// The smallest change of one input that would make an option win, or the statement that none does.
public struct WinningChange: Sendable, Hashable {
  /// The input.
  public var input: String
  /// Its value now, as text.
  public var now: String
  /// The value at which the option wins, as text; nil when none does.
  public var needed: String?
  /// What was looked through, or what the search leaves out.
  public var note: String
}
