import Compliance
import Deployments

/// What would turn an alternative that the law excludes or leaves open, with its price.
struct ComplyRemedy {
  /// Another alternative with a better outcome.
  struct Move {
    var id: String
    var outcome: Outcome
    var dollarsMore: Double?
  }

  /// Changes of the design that turn what they can; empty when none does.
  var changes: [DesignChange] = []
  /// Outcome once they are made.
  var outcomeAfter: Outcome?
  /// Dollars a month they add; nil when they touch no metered unit or something has no price.
  var dollarsMore: Double?
  /// Whether a price was looked for: only places and endpoints have one.
  var isPriced = false
  /// Facts that still hold the outcome back once the changes are made.
  var evidence: [String] = []
  /// The cheapest alternative with a better outcome.
  var move: Move?
}
