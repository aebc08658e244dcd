import Catalog
import Compliance
import Costing
import Deployments
import Documents
import Simulation
import Workloads

/// The way of one alternative: resolve, size, simulate, price, check.
///
/// It ends early only when a figure cannot be computed; an alternative that breaks a rule or a
/// limit still gets its figures.
struct AlternativeWay: Sendable {
  let catalogue: Catalogue
  let profile: WorkloadProfile
  let seed: UInt64
  let precision: Double
  let isDraft: Bool
  let check: ComplianceCheck
  let costs: Result<MonthlyCost, RatingError>
  let regions: RegionSearch

  init(_ assessor: Assessor, _ profile: WorkloadProfile) {
    catalogue = assessor.catalogue
    self.profile = profile
    seed = assessor.seed
    precision = assessor.precision
    isDraft = assessor.isDraft
    check = assessor.check
    do {
      costs = .success(try MonthlyCost(assessor.catalogue, profile))
    } catch {
      costs = .failure(error)
    }
    regions = RegionSearch(assessor.catalogue, profile)
  }

  private var runs: Double { profile.traffic.runsPerMonth.value.likely }

  func assess(_ candidate: Candidate) -> AssessedAlternative {
    var item = AssessedAlternative(candidate)
    item.operationsHours = operationsHours(candidate.option)
    guard let model = candidate.model else { return item }
    switch AlternativeSearch(self).resolve(candidate, model: model) {
    case .failure(let exclusion): item.exclusions.append(exclusion)
    case .success(let alternative): complete(&item, alternative)
    }
    return item
  }

  private func complete(_ item: inout AssessedAlternative, _ start: Alternative) {
    item.verdicts = check.verdicts(profile, start, proposing: !isDraft)
    if isDraft, item.verdicts.contains(where: { $0.outcome == .excluded }) {
      item.alternative = start
      addLaw(&item)
      return
    }
    for breach in LimitCheck(catalogue).breaches(of: start, by: profile) {
      item.exclusions.append(
        Exclusion(
          .limit, breach.message, component: breach.component,
          origin: .catalogue(breach.reference), margin: breach.asked / breach.allowed - 1,
          remedy: "a smaller demand, or a service without this limit"))
    }
    switch simulate(start) {
    case .failure(let error): item.exclusions.append(Exclusion(.unknown, error.description))
    case .success(let (alternative, result)):
      item.alternative = alternative
      price(&item, alternative, result.activities)
      judge(&item, alternative, result)
    }
    if let alternative = item.alternative, !isDraft,
      profile.weights.contains(where: { $0.criterion == "scalability" && $0.weight.value > 0 })
    {
      item.headroom = HeadroomSearch(catalogue: catalogue, profile: profile, seed: seed)
        .headroom(of: alternative)
    }
    if item.alternative == nil { item.alternative = start }
    addLaw(&item)
  }

  // MARK: Size and simulate

  /// Sizes in closed form and simulates; sizes up twice at most while the objectives are missed.
  ///
  /// When no size meets them, the smallest that carries the busiest hour stands: more capacity that helps nobody is not
  /// bought.
  private func simulate(_ start: Alternative) -> Result<
    (Alternative, SimulationResult), ModelError
  > {
    let builder = ModelBuilder(catalogue)
    let plan: CapacityPlan
    do {
      plan = try CapacityPlan(catalogue)
    } catch {
      return .failure(error)
    }
    let draft = Simulator(precision: 0.1, replications: 4...6)
    var kept: (Alternative, SimulationResult)?
    for factor in [1.0, 1.4, 2.0] {
      switch builder.model(profile, start) {
      case .failure(let error): return .failure(error)
      case .success(let skeleton):
        var alternative = start
        alternative.sizes = plan.sizes(of: start, model: skeleton, factor: factor)
        if factor > 1, let kept, kept.0.sizes == alternative.sizes { break }
        switch builder.model(profile, alternative) {
        case .failure(let error): return .failure(error)
        case .success(let model):
          let result = draft.run(model, seed: seed)
          if result.isStable && meetsLatency(result) {
            return .success((alternative, measure(model, to: precision)))
          }
          if kept == nil || (result.isStable && kept?.1.isStable == false) {
            kept = (alternative, result)
          }
        }
      }
    }
    guard let kept else { return .failure(ModelError("no size could be simulated")) }
    // What cannot carry its load has no steady state to be measured closer.
    guard kept.1.isStable, case .success(let model) = builder.model(profile, kept.0) else {
      return .success(kept)
    }
    return .success((kept.0, measure(model, to: precision)))
  }

  /// Simulates until the p95 is known to a relative half-width and the usage to two per cent, where the half-width asked is
  /// that of a draft (above a tenth) to a fifth of it.
  private func measure(_ model: SimulationModel, to precision: Double) -> SimulationResult {
    // Enough for what is asked of nearly every model: runs grow with the square of the precision.
    let most = Int(min(max(60, 60 * (0.05 / precision) * (0.05 / precision)), 4000))
    let usage = precision > 0.1 ? precision / 5 : min(precision, 0.02)
    return Simulator(precision: precision, usagePrecision: usage, replications: 6...most)
      .run(model, seed: seed)
  }

  /// Measures a ranked alternative closer and judges it anew.
  func refine(_ item: AssessedAlternative, to precision: Double) -> AssessedAlternative {
    guard let alternative = item.alternative,
      case .success(let model) = ModelBuilder(catalogue).model(profile, alternative)
    else { return item }
    var refined = AssessedAlternative(refining: item)
    let result = measure(model, to: precision)
    price(&refined, alternative, result.activities)
    judge(&refined, alternative, result)
    return refined
  }

  private func meetsLatency(_ result: SimulationResult) -> Bool {
    func holds(_ objective: Objective?, _ interval: Interval?) -> Bool {
      guard let objective, let interval else { return objective == nil }
      return interval.value <= objective.bound.value
    }
    return holds(profile.objectives.e2eP95, result.e2e?.p95)
      && holds(profile.objectives.firstResponseP95, result.ttft?.p95)
  }

  // MARK: Price

  private func price(
    _ item: inout AssessedAlternative, _ alternative: Alternative,
    _ activities: [StationActivity]
  ) {
    let costs: MonthlyCost
    switch self.costs {
    case .success(let found): costs = found
    case .failure(let error):
      item.exclusions.append(Exclusion(.unpriced, "nothing can be priced: \(error.description)"))
      return
    }
    let capacity = CapacityByLoad(catalogue, profile, alternative)
    let usage = Metering(catalogue, profile).model(alternative, activities, capacity: capacity)
    let built = InventoryBuilder(catalogue, home: costs.country).build(alternative)
    let bill = costs.bill(usage, built.inventory, runs: runs)
    item.usageModel = usage
    item.capacity = capacity
    item.inventory = built.inventory
    item.bill = bill
    item.cashFlow = costs.cashFlow(usage, OwnedByLoad(costs, built.inventory, capacity))
    for gap in built.gaps { item.exclusions.append(Exclusion(.unpriced, gap)) }
    if !bill.isComplete {
      var names: [String] = []
      for gap in bill.gaps where !names.contains(gap.key.description) {
        names.append(gap.key.description)
      }
      item.exclusions.append(
        Exclusion(
          .unpriced, "the total is incomplete: no price of \(names.joined(separator: ", "))",
          remedy: "a row in `Data/prices`"))
    }
  }

  // MARK: Judge

  private func judge(
    _ item: inout AssessedAlternative, _ alternative: Alternative, _ result: SimulationResult
  ) {
    let availability: AvailabilityEstimate
    do {
      availability = try AvailabilityEstimate(alternative, catalogue)
    } catch {
      item.exclusions.append(Exclusion(.unknown, error.description))
      return
    }
    guard let e2e = result.e2e, let ttft = result.ttft else {
      let loss = result.losses.max { $0.share < $1.share }
      item.exclusions.append(
        Exclusion(
          loss.map { _ in .limit } ?? .unknown,
          "no simulated run ended with an answer"
            + (loss.map { ": `\($0.component)`, \($0.cause)" } ?? ""), component: loss?.component))
      return
    }
    let performance = PerformanceEstimate(
      e2e: e2e, ttft: ttft, availability: result.success * availability.expected,
      availabilityBySLA: availability.bySLA, losses: result.losses, loads: result.loads,
      bottleneck: result.loads.max {
        ($0.utilisation, $1.component) < ($1.utilisation, $0.component)
      }?.component,
      isStable: result.isStable, runsSimulated: result.runs, events: result.events,
      usageHalfWidth: result.usageHalfWidth, remarks: result.remarks)
    item.performance = performance
    item.firstAttemptTokens =
      profile.trace == nil
      ? nil : [result.firstAttemptTokens.input, result.firstAttemptTokens.output]
    if !result.isStable {
      // What waits for a model server that is full is full itself: the server is named, not those before it.
      let full = result.loads.filter { $0.utilisation >= 1 }
      let servers = full.filter { alternative.sizes[$0.component]?.gpu != nil }
      for load in servers.isEmpty ? full : servers {
        item.exclusions.append(
          Exclusion(
            .capacity,
            "`\(load.component)` cannot carry the busiest hour: \(NumberFormat.significant(load.inUse, digits: 3)) "
              + "of \(NumberFormat.significant(load.capacity, digits: 3)) \(load.resource)",
            component: load.component, margin: load.utilisation - 1,
            remedy: "more replicas than the option allows, or a smaller load"))
      }
    }
    loss(&item, result, alternative)
    ObjectiveCheck(profile).apply(to: &item, performance)
  }

  /// A cause that costs more than one run in a hundred breaks the design.
  private func loss(
    _ item: inout AssessedAlternative, _ result: SimulationResult, _ alternative: Alternative
  ) {
    for loss in result.losses where loss.share > 0.01 {
      let bound = alternative.option.components.first { $0.id == loss.component }
        .map { LossBound(loss, of: $0, catalogue) }
      item.exclusions.append(
        Exclusion(
          .limit,
          "`\(loss.component)` loses \(NumberFormat.percent(loss.share)) of the runs: \(loss.cause)"
            + (bound?.words ?? ""),
          component: loss.component, origin: bound?.limit.map { .catalogue($0.reference) },
          margin: loss.share, remedy: "longer timeouts, shorter runs, or queued work"))
    }
  }

  private func addLaw(_ item: inout AssessedAlternative) {
    for verdict in item.verdicts where verdict.outcome == .excluded {
      let failed = verdict.results.filter {
        $0.isHard && !$0.isOurs && !$0.isFuture && $0.state == .notMet
      }
      guard let first = failed.first else { continue }
      let found = first.found.map { "\($0.field) = \($0.value ?? "not stated")" }
      let more = failed.count > 1 ? ", and \(failed.count - 1) more" : ""
      item.exclusions.append(
        Exclusion(
          .law,
          "\(first.regime) \(first.article) fails for `\(first.component ?? "the workload")`: "
            + found.joined(separator: ", ") + more,
          component: first.component, origin: first.found.first?.origin, remedy: first.change))
    }
  }

  private func operationsHours(_ option: DeploymentOption) -> Double? {
    let hours = OperationsHours(option, catalogue: catalogue)
    return hours.gaps.isEmpty ? hours.total.likely : nil
  }
}
