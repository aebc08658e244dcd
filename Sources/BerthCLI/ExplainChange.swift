/// The smallest change of one input that would make an option win, or the statement that none does.
struct ExplainChange {
  /// The input.
  var input: String
  /// Its value now, as text.
  var now: String
  /// The value at which the option wins, as text; nil when none does.
  var needed: String?
  /// What was looked through, or what the search leaves out.
  var note: String
}
