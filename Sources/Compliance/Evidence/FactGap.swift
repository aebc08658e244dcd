/// A fact that nobody has stated, or stated well enough, and the verdicts it holds back.
public struct FactGap: Sendable, Hashable {
  /// Vocabulary field, with the member of a set field.
  public var field: String
  /// Whether the organisation answers it, the same for every option.
  public var isOurs: Bool
  /// The question for a person; empty for a field that the duties lack.
  public var question: String
  /// Verdicts of hard requirements that it helps to hold back.
  public var verdicts: Int
  /// Verdicts that wait for it alone.
  public var alone: Int
  /// Requirements that ask for it, as `regime article`, each once.
  public var requirements: [String]
}

extension FactGap {
  /// The gaps behind verdicts on several alternatives, those that settle most verdicts first.
  ///
  /// A verdict is an alternative and a regime. The organisation's own requirements count as the platform's do, although
  /// they exclude no option: a review ends only when they are answered, too. Soft requirements are named and count nothing.
  /// Ties are in alphabetical order. O(results).
  public static func gaps(of verdicts: [[Verdict]], in book: RuleBook) -> [FactGap] {
    var gaps: [String: FactGap] = [:]
    for verdict in verdicts.flatMap(\.self) {
      var open: Set<String> = []
      for result in verdict.results where result.state == .needsEvidence && !result.isFuture {
        for finding in result.found {
          let name = finding.field
          let field = name.split(separator: ":").first.map(String.init) ?? name
          let duty = book.duty(of: field)
          var gap =
            gaps[name]
            ?? FactGap(
              field: name, isOurs: duty?.isOurs ?? false, question: duty?.question ?? "",
              verdicts: 0, alone: 0, requirements: [])
          let requirement = "\(result.regime) \(result.article)"
          if !gap.requirements.contains(requirement) { gap.requirements.append(requirement) }
          gaps[name] = gap
          if result.isHard { open.insert(name) }
        }
      }
      for name in open {
        gaps[name]?.verdicts += 1
        if open.count == 1 { gaps[name]?.alone += 1 }
      }
    }
    return gaps.values.sorted {
      ($1.alone, $1.verdicts, $0.field) < ($0.alone, $0.verdicts, $1.field)
    }
  }
}
