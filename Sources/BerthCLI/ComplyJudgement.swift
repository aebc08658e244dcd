import Berth
import Catalog
import Compliance
import Deployments
import Documents
import Workloads

/// Everything that `berth comply` says, worked out once.
struct ComplyJudgement {
  /// An alternative with its verdicts and what would turn them.
  struct Item {
    var assessed: AssessedAlternative
    var alternative: Alternative
    var verdicts: [Verdict]
    var remedy: Remedy

    /// What a search for a remedy starts from.
    var judged: RemedySearch.Judged { (assessed, verdicts) }

    /// The worst of its verdicts; allowed where no regime applies.
    var outcome: Outcome { Outcome.worst(of: verdicts) }
  }

  var profile: WorkloadProfile
  var catalogue: Catalogue
  var check: ComplianceCheck
  var applicable: ApplicableRules
  /// Alternatives in the order of their ids.
  var items: [Item]
  /// Alternatives that could not be judged, with the reason.
  var unjudged: [(id: String, reason: String)]
  /// The one asked for.
  var chosen: Item?

  /// What is asked of every alternative, open gaps first by what they settle.
  var gaps: [FactGap] { FactGap.gaps(of: items.map(\.verdicts), in: check.book) }

  /// All findings as a table.
  var evidence: EvidenceTable {
    EvidenceTable(
      shown.map { ($0.assessed.id, $0.verdicts) }, answers: profile.organisation.facts)
  }

  /// The items that documents are about: the one asked for, else all.
  var shown: [Item] { chosen.map { [$0] } ?? items }

  /// The organisation's own requirements, once each, open ones first.
  var ownDuties: [RequirementResult] {
    var seen: Set<String> = []
    let all = items.flatMap(\.verdicts).flatMap(\.results).filter {
      $0.isOurs && $0.state != .notApplicable
    }.filter { seen.insert("\($0.regime) \($0.article)").inserted }
    return all.filter { $0.state != .met } + all.filter { $0.state == .met }
  }

  /// Assesses, judges and prices what the arguments name.
  static func of(
    _ arguments: AssessmentArguments, regimes: [String], option: String?, everyRegime: Bool,
    prices: Bool
  ) async throws -> ComplyJudgement {
    let assessment = try await arguments.assess(OptionChoice(words: arguments.options))
    let diagnostics = Diagnostics()
    let files = regimes.compactMap { path in
      SourceFile.read(path: path, diagnostics: diagnostics).map { (path: $0.path, text: $0.text) }
    }
    try diagnostics.throwIfNeeded()
    let check = try ComplianceCheck(assessment.catalogue, userRules: files)
    let all = assessment.alternatives.sorted { $0.id < $1.id }
    let pricing = RemedySearch(assessment: assessment, check: check)
    var judgement = ComplyJudgement(
      profile: assessment.profile, catalogue: assessment.catalogue, check: check,
      applicable: check.applicable(to: assessment.profile), items: [], unjudged: [], chosen: nil)
    for assessed in all {
      guard let alternative = assessed.alternative else {
        judgement.unjudged.append(
          (assessed.id, assessed.exclusions.first?.reason ?? "it could not be resolved"))
        continue
      }
      judgement.items.append(
        Item(
          assessed: assessed, alternative: alternative,
          verdicts: everyRegime
            ? check.verdictsOfEveryRegime(assessment.profile, alternative)
            : check.verdicts(assessment.profile, alternative),
          remedy: Remedy()))
    }
    if let option {
      judgement.chosen = try judgement.item(named: option)
    }
    if !everyRegime, prices {
      let judged = judgement.items.map(\.judged)
      for index in judgement.items.indices
      where judgement.chosen == nil
        || judgement.items[index].assessed.id == judgement.chosen?.assessed.id
      {
        judgement.items[index].remedy = await pricing.remedy(
          for: judgement.items[index].judged, among: judged)
      }
      judgement.chosen = judgement.chosen.flatMap { chosen in
        judgement.items.first { $0.assessed.id == chosen.assessed.id }
      }
    }
    return judgement
  }

  /// The alternative of an id; an option's id stands for its first alternative.
  private func item(named name: String) throws(InputError) -> Item {
    if let item = items.first(where: { $0.assessed.id == name })
      ?? items.first(where: { $0.assessed.option.id == name })
    {
      return item
    }
    let reason = unjudged.first { $0.id == name }?.reason
    throw InputError([
      Diagnostic(
        code: "unknown-option",
        reason.map { "`\(name)` cannot be judged: \($0)" } ?? "unknown option `\(name)`",
        hint: reason == nil
          ? NearestName.among(items.map(\.assessed.id), to: name).map { "the nearest is `\($0)`" }
            ?? "`berth catalog list options` names them all" : nil)
    ])
  }
}
