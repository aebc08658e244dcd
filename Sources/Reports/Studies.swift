import Berth
import Costing
import Deployments
import Documents

/// What a report works out once beyond the assessment, for its sections and figures.
///
/// Every part is nil where there is nothing to work out: no bill, one way to host only, no alternative that can be simulated.
struct Studies: Sendable {
  /// The first choice against the cheapest ways to come by a model, or the best of other strategies where there are fewer.
  let breakEven: BreakEvenStudy?
  /// What the first choice costs over the horizon.
  let cost: OptionCost?
  /// The same for each contender of the break-even, in its order; nil where something has no price.
  let plans: [CostPlan?]
  /// Its times as the load grows.
  let loads: LoadCurve?
  /// What makes up its bill and what would make it smaller.
  let levers: BillLevers?

  /// Works them out; deterministic.
  init(_ assessment: Assessment) {
    let (profile, catalogue) = (assessment.profile, assessment.catalogue)
    let shown = assessment.winner ?? NearestMiss.sorted(assessment.alternatives).first
    levers = shown.flatMap { BillLevers($0, in: assessment) }
    guard let winner = assessment.winner else {
      (breakEven, cost, plans, loads) = (nil, nil, [], nil)
      return
    }
    var items = [winner]
    for item in BreakEvenStudy.ways(assessment.alternatives, catalogue)
    where !items.contains(where: { $0.id == item.id }) {
      items.append(item)
    }
    // Where there are fewer ways, the best of the other strategies.
    var strategies = Set(items.map(\.option.strategy))
    for item in assessment.ranked where items.count < 3 {
      if strategies.insert(item.option.strategy).inserted { items.append(item) }
    }
    breakEven = BreakEvenStudy(
      Array(items.prefix(4)), profile, catalogue, seeksMovers: false, seed: assessment.seed)
    cost = OptionCost(winner, profile, catalogue, seed: assessment.seed)
    let first = cost
    plans = (breakEven?.contenders ?? []).map { contender in
      let cost =
        contender.item.id == winner.id
        ? first : OptionCost(contender.item, profile, catalogue, seed: assessment.seed)
      return cost.flatMap { $0.plan.isComplete ? $0.plan : nil }
    }
    loads = LoadCurve(winner, profile, catalogue, seed: assessment.seed)
  }
}
