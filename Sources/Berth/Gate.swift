public import Documents
import Workloads

/// What must hold of one alternative before a change may land: objectives, budget, hard law, and that it can run at all.
public struct Gate: Sendable {
  /// One thing that must hold.
  public struct Check: Sendable {
    /// The workload's key of an objective, or what else put the alternative out: `law`, `limit`,
    /// `capacity`, and so on.
    public var name: String
    /// Whether it holds.
    public var isMet: Bool
    /// Whether it was asked: an objective that only the archetype names is noted, not held to.
    public var isAsked = true
    /// What was found and what is asked, one sentence.
    public var reason: String
    /// Where it is asked, when it is a line of the user's.
    public var place: SourceLocation?
    /// What would meet it, when we know.
    public var remedy: String?
  }

  /// The alternative.
  public let item: AssessedAlternative
  /// Everything held against it: objectives first.
  public let checks: [Check]

  /// What does not hold.
  public var misses: [Check] { checks.filter { !$0.isMet && $0.isAsked } }

  /// Holds an alternative of an assessment against its workload.
  public init(_ item: AssessedAlternative, in assessment: Assessment) {
    self.item = item
    let profile = assessment.profile
    var checks: [Check] = []
    if let performance = item.performance {
      checks = ObjectiveCheck(profile).results(item, performance).map {
        Check(
          name: $0.key, isMet: $0.isMet, isAsked: Self.isAsked($0.objective), reason: $0.reason,
          place: Self.place($0.objective.bound.origin), remedy: $0.isMet ? nil : $0.remedy)
      }
    }
    // An objective whose figure is not known is not met: the gate cannot say that it holds.
    let objectives = profile.objectives
    for (key, objective) in [
      ("first_response_p95", objectives.firstResponseP95), ("e2e_p95", objectives.e2eP95),
      ("availability", objectives.availability),
      ("budget_per_month", objectives.budgetPerMonth),
    ] {
      guard let objective, Self.isAsked(objective), !checks.contains(where: { $0.name == key })
      else { continue }
      checks.append(
        Check(
          name: key, isMet: false, reason: "`\(key)` could not be measured",
          place: Self.place(objective.bound.origin), remedy: nil))
    }
    let others = item.exclusions.filter { $0.kind != .objective }
    checks += others.map {
      Check(
        name: $0.kind.rawValue, isMet: false, reason: $0.reason,
        place: $0.origin.flatMap(Self.place), remedy: $0.remedy)
    }
    if !others.contains(where: { $0.kind == .law }) {
      let regimes = item.verdicts.count
      checks.append(
        Check(
          name: "law", isMet: true,
          reason: regimes == 0
            ? "no regime applies"
            : "no hard requirement of \(regimes) \(regimes == 1 ? "regime" : "regimes") fails",
          place: nil, remedy: nil))
    }
    self.checks = checks
  }

  private static func isAsked(_ objective: Objective) -> Bool {
    if case .archetype = objective.bound.origin { return false }
    return true
  }

  private static func place(_ origin: Origin) -> SourceLocation? {
    if case .input(let location) = origin { return location }
    return nil
  }
}
