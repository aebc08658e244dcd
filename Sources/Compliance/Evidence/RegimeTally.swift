/// How many alternatives a regime allows, and what keeps it from saying more.
public struct RegimeTally: Sendable, Hashable {
  /// Regime.
  public var regime: String
  /// Alternatives by outcome.
  public var allowed: Int
  /// Alternatives that wait for evidence.
  public var conditional: Int
  /// Alternatives that a hard requirement puts out.
  public var excluded: Int
  /// Facts that hold conditional alternatives back, with the number of alternatives; the most frequent first.
  public var heldBackBy: [Count]
  /// Articles that exclude, with the number of alternatives; the most frequent first.
  public var excludedBy: [Count]

  /// A name and how often it occurs.
  public struct Count: Sendable, Hashable {
    /// Name.
    public var name: String
    /// How often.
    public var count: Int
  }
}

extension RegimeTally {
  /// The tallies of verdicts on several alternatives, in the order in which regimes occur.
  ///
  /// O(results).
  public static func tallies(of verdicts: [[Verdict]]) -> [RegimeTally] {
    var order: [String] = []
    var byRegime: [String: [Verdict]] = [:]
    for verdict in verdicts.flatMap(\.self) {
      if byRegime[verdict.regime] == nil { order.append(verdict.regime) }
      byRegime[verdict.regime, default: []].append(verdict)
    }
    return order.map { regime in
      let all = byRegime[regime] ?? []
      func number(_ outcome: Outcome) -> Int { all.filter { $0.outcome == outcome }.count }
      return RegimeTally(
        regime: regime, allowed: number(.allowed), conditional: number(.conditional),
        excluded: number(.excluded),
        heldBackBy: counts(all.filter { $0.outcome == .conditional }) { verdict in
          verdict.deciding.filter { $0.state == .needsEvidence }.flatMap(\.found).map(\.field)
        },
        excludedBy: counts(all.filter { $0.outcome == .excluded }) { verdict in
          verdict.deciding.filter { $0.state == .notMet }.map(\.article)
        })
    }
  }

  private static func counts(_ verdicts: [Verdict], _ names: (Verdict) -> [String]) -> [Count] {
    var counts: [String: Int] = [:]
    for verdict in verdicts {
      for name in Set(names(verdict)) { counts[name, default: 0] += 1 }
    }
    return counts.map(Count.init).sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}

extension Verdict {
  /// The results that the outcome rests on: hard, in force and not the organisation's own.
  public var deciding: [RequirementResult] {
    results.filter { $0.isHard && !$0.isFuture && !$0.isOurs }
  }
}
