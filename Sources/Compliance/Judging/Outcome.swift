/// What a regime says of an alternative.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
  /// All hard requirements are met.
  case allowed
  /// No hard requirement fails, but some need evidence.
  case conditional
  /// A hard requirement fails.
  case excluded
}

extension Outcome {
  /// The worst outcome of verdicts; allowed where there is none.
  public static func worst(of verdicts: [Verdict]) -> Outcome {
    if verdicts.contains(where: { $0.outcome == .excluded }) { return .excluded }
    return verdicts.contains { $0.outcome == .conditional } ? .conditional : .allowed
  }

  /// What requirements come to: only those that are hard, in force and not the organisation's own count.
  public init(of results: [RequirementResult]) {
    let counting = results.filter { $0.isHard && !$0.isFuture && !$0.isOurs }
    if counting.contains(where: { $0.state == .notMet }) {
      self = .excluded
    } else if counting.contains(where: { $0.state == .needsEvidence }) {
      self = .conditional
    } else {
      self = .allowed
    }
  }
}
