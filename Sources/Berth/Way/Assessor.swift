public import Catalog
import Compliance
import Decision
public import Deployments
public import Documents
import Simulation
import Statistics
public import Workloads

/// Assesses every option for a workload: size, simulate, price, check, rank.
public struct Assessor: Sendable {
  let catalogue: Catalogue
  let options: [DeploymentOption]
  let seed: UInt64
  let precision: Double
  let refinesBest: Bool
  let check: ComplianceCheck
  /// Whether only the price of what the law leaves is wanted: what it excludes is not simulated, headroom is not sought.
  let isDraft: Bool

  /// Prepares an assessment; throws when the catalogue's rules cannot be read or an assumption is missing.
  ///
  /// - Parameters:
  ///   - catalogue: What can be bought.
  ///   - options: What can be built.
  ///   - seed: Seed of every random stream.
  ///   - precision: Relative half-width of the p95 interval at which a simulation stops.
  ///   - refinesBest: Whether the first three are measured to two per cent; not where sizes alone are wanted.
  public init(
    catalogue: Catalogue, options: [DeploymentOption], seed: UInt64, precision: Double = 0.05,
    refinesBest: Bool = true
  ) throws(InputError) {
    self.catalogue = catalogue
    self.options = options
    self.seed = seed
    self.precision = precision
    self.refinesBest = refinesBest
    try RequiredAssumptions.check(catalogue)
    check = try ComplianceCheck(catalogue)
    isDraft = false
  }

  /// An assessor of other options for what an assessment was made of, by rules that are read already.
  init(
    like assessment: Assessment, check: ComplianceCheck, option: DeploymentOption,
    precision: Double, isDraft: Bool
  ) {
    catalogue = assessment.catalogue
    options = [option]
    seed = assessment.seed
    self.precision = precision
    refinesBest = false
    self.check = check
    self.isDraft = isDraft
  }

  /// The whole way; the result depends on the inputs and the seed alone, not on how many cores work on it.
  ///
  /// - Parameters:
  ///   - profile: What must be served.
  ///   - progress: Called with the alternatives done and all of them, from any thread.
  public func assess(
    _ profile: WorkloadProfile, progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) async -> Assessment {
    let way = AlternativeWay(self, profile)
    let tasks = candidates(profile)
    var done = 0
    let assessed = await withTaskGroup(of: (Int, AssessedAlternative).self) { group in
      for (index, candidate) in tasks.enumerated() {
        group.addTask { (index, way.assess(candidate)) }
      }
      var results = [AssessedAlternative?](repeating: nil, count: tasks.count)
      for await (index, item) in group {
        results[index] = item
        done += 1
        progress(done, tasks.count)
      }
      return results.compactMap { $0 }
    }
    return await refineBest(way, assessed)
  }

  /// Ranks, and measures the first three closer until they are the first three still.
  ///
  /// Whether two of them tie is decided by what separates them, so that must not be noise.
  private func refineBest(_ way: AlternativeWay, _ assessed: [AssessedAlternative]) async
    -> Assessment
  {
    var items = assessed
    var refined: Set<String> = []
    let finest = min(precision, Self.precisionOfBest)
    var assessment = rank(way, items)
    // Each round measures at least one alternative, none twice.
    while refinesBest, precision > finest {
      let best = assessment.alternatives.prefix { $0.rank != nil }.prefix(3)
        .filter { !refined.contains($0.id) }
      guard !best.isEmpty else { break }
      let finer = await withTaskGroup(of: AssessedAlternative.self) { group in
        for item in best { group.addTask { way.refine(item, to: finest) } }
        var results: [AssessedAlternative] = []
        for await item in group { results.append(item) }
        return results
      }
      for item in finer {
        refined.insert(item.id)
        if let index = items.firstIndex(where: { $0.id == item.id }) { items[index] = item }
      }
      assessment = rank(way, items)
    }
    return assessment
  }

  /// Weightings that are tried for the share of them under which each alternative is first.
  static let weightings = 10_000
  /// Relative half-width of the p95 interval of the first three.
  static let precisionOfBest = 0.02

  /// Option and model pairs; an option that can run none of the accepted models stands once, without a model.
  private func candidates(_ profile: WorkloadProfile) -> [Candidate] {
    options.flatMap { option -> [Candidate] in
      let offers = ModelOffer.offers(of: option, models: profile.models, catalogue: catalogue)
      let open = offers.filter { $0.refusal == nil }
      guard !open.isEmpty else {
        let reasons = offers.compactMap(\.refusal)
        let reason =
          reasons.isEmpty ? "the workload accepts no model" : reasons.joined(separator: "; ")
        return [
          Candidate(
            option: option, model: nil, id: option.id,
            refusal: Exclusion(
              .model, reason, remedy: "accept a model that this option can run"))
        ]
      }
      return open.map { offer in
        Candidate(
          option: option, model: offer.model,
          id: open.count == 1 ? option.id : "\(option.id)+\(offer.model)", refusal: nil)
      }
    }
  }

  private func rank(_ way: AlternativeWay, _ assessed: [AssessedAlternative]) -> Assessment {
    let profile = way.profile
    var assessed = assessed
    let figures = Figures(profile: profile, catalogue: catalogue)
    var scoring: Scoring?
    do {
      scoring = try Scoring(profile, catalogue)
    } catch {
      for index in assessed.indices where assessed[index].exclusions.isEmpty {
        assessed[index].exclusions.append(
          Exclusion(.unknown, "nothing can be ranked: \(error.description)"))
      }
    }
    let survivors = assessed.filter { $0.exclusions.isEmpty }
    let scored = scoring?.method.ranking(of: survivors.map { figures.row(of: $0) }) ?? []
    var ranked: [AssessedAlternative] = []
    for (index, score) in scored.enumerated() {
      guard var item = survivors.first(where: { $0.id == score.id }) else { continue }
      item.score = score
      item.rank = index + 1
      ranked.append(item)
    }
    let others = assessed.filter { !$0.exclusions.isEmpty }.sorted { $0.id < $1.id }
    var duties: [RequirementResult] = []
    var seen: Set<String> = []
    for result in (ranked + others).flatMap(\.verdicts).flatMap(\.results)
    where result.isOurs && result.state != .notApplicable {
      if seen.insert("\(result.regime) \(result.article)").inserted { duties.append(result) }
    }
    var assessment = Assessment(
      profile: profile, catalogue: catalogue, seed: seed,
      criteria: scoring?.definitions ?? [], weights: scoring?.method.weights ?? [],
      alternatives: ranked + others, findings: check.applicable(to: profile).findings,
      ownDuties: duties, flips: [], stability: [])
    if let scoring {
      if case .success(let costs) = way.costs {
        assessment.flips =
          FlipSearch(
            profile: profile, catalogue: catalogue, scoring: scoring, ranked: ranked, costs: costs
          ).flips
      }
      let rows = ranked.map { figures.row(of: $0) }
      if !rows.isEmpty {
        assessment.agreement = MethodAgreement(
          rows: rows, method: scoring.method, halfWidths: figures.halfWidths(of: ranked))
        assessment.acceptability = Acceptability.of(
          values: rows.map { row in scoring.method.values(of: row).map { $0 ?? 0 } },
          sampleCount: Self.weightings, stream: RandomStream(seed: seed, name: "weightings"))
        assessment.front = ParetoFront(rows: rows, criteria: scoring.method.criteria)
      }
      assessment.stability =
        WeightStability.intervals(
          of: scoring.method, rows: rows) ?? []
    }
    return assessment
  }
}

/// An option with one of the models it can run.
struct Candidate: Sendable {
  var option: DeploymentOption
  var model: String?
  var id: String
  var refusal: Exclusion?
}
