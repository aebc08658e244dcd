import Documents
public import Workloads

/// What remains open when an alternative is chosen as it is: a requirement not met, or not shown to be.
public struct ResidualRisk: Sendable, Hashable {
  /// `regime article`.
  public var rule: String
  /// The requirement in one sentence.
  public var requirement: String
  /// Components it is open for; `workload` for the whole.
  public var components: [String]
  /// How it stands.
  public var state: RequirementState
  /// Who answers for it, from the organisation's facts; nil when nobody is named.
  public var owner: String?
  /// ISO day on which acceptance ends: a year after the newest evidence behind it, or nil when there is none.
  public var expiry: String?
}

extension ResidualRisk {
  /// The open requirements of verdicts, each once, hard ones that fail excepted: those exclude and are no risk to accept.
  ///
  /// That evidence is good for a year is our default, no law.
  public static func risks(of verdicts: [Verdict], answers: [String: OrganisationFact])
    -> [ResidualRisk]
  {
    var order: [String] = []
    var risks: [String: ResidualRisk] = [:]
    for result in verdicts.flatMap(\.results)
    where !result.isFuture
      && (result.state == .needsEvidence || (result.state == .notMet && !result.isHard))
    {
      let rule = "\(result.regime) \(result.article)"
      let key = "\(rule)|\(result.state.rawValue)"
      if risks[key] == nil {
        order.append(key)
        let known = result.found.compactMap { answers[$0.field] }
        risks[key] = ResidualRisk(
          rule: rule, requirement: result.requirement, components: [], state: result.state,
          owner: known.compactMap(\.owner).first,
          expiry: known.compactMap(\.date).max().map(Self.year(after:)))
      }
      risks[key]?.components.append(result.component ?? "workload")
    }
    return order.compactMap { risks[$0] }
  }

  /// The same day a year later; 29 February becomes the 28th.
  private static func year(after date: String) -> String {
    guard date.utf8.count == 10, let year = Int(date.prefix(4)), year < 9999 else { return date }
    let rest = date.dropFirst(4)
    return "\(year + 1)" + (rest == "-02-29" ? "-02-28" : rest)
  }
}
