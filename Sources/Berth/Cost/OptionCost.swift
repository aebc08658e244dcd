public import Catalog
public import Costing
public import Documents
import Statistics
public import Workloads

/// What an alternative costs over the workload's horizon: bills, cash, returns and risk.
public struct OptionCost: Sendable {
  /// A year's budget.
  public struct Approval: Sendable {
    /// Year of the plan.
    public var year: CostPlan.Year
    /// What is paid in nine of ten scenarios at most; nil where something has no price.
    ///
    /// Commitments change it by what they change at the likely use.
    public var upTo: Double?
  }

  /// What falls away slower than the load.
  public struct Stranded: Sendable {
    /// Bill of the first month.
    public var full: Money
    /// Bill of the first month at half the load, with what stands for the whole one.
    public var half: Money
    /// Of it, what half the load does not explain.
    public var perMonth: Money
    /// The same over the horizon, if the load is half of the plan from the start.
    public var overHorizon: Money
  }

  /// Quantiles and tail of the present value.
  public struct Risk: Sendable {
    /// Present value of the costs as written off, P10, P50 and P90.
    public var range: (p10: Double, p50: Double, p90: Double)
    /// Mean of the worst tenth.
    public var conditionalValueAtRisk: Double
    /// What moves it alone, by falling swing.
    public var tornado: [(input: String, low: Double, high: Double)]
    /// Sobol indices of what moves it most.
    public var indices: [(input: String, first: Double, total: Double)]
  }

  /// The alternative.
  public let item: AssessedAlternative
  /// Bill of the first month at full load, with what the workload adds.
  public let bill: Bill
  /// Bills of all months.
  public let plan: CostPlan
  /// A month's cost as a function of the load, with what the workload adds.
  public let cost: LoadCost
  /// The same without it.
  public let plainCost: LoadCost
  /// Shares of what is metered that the workload adds.
  public let shares: (nonProduction: Double, support: Double)
  /// Budgets by year.
  public let approvals: [Approval]
  /// If the load halves.
  public let stranded: Stranded
  /// Uncertainty; nil where something has no price.
  public let risk: Risk?
  /// Tokens a run reads and generates.
  public let tokensPerRun: Double
  /// Runs of the first month at full load.
  public let runs: Double

  /// Scenarios behind quantiles.
  public static let scenarios = 4096

  /// Costs a priced alternative; nil for one without a bill.
  public init?(
    _ item: AssessedAlternative, _ profile: WorkloadProfile, _ catalogue: Catalogue,
    commitments: [Commitment] = [], seed: UInt64
  ) {
    guard let costs = try? MonthlyCost(catalogue, profile) else { return nil }
    let runs = profile.traffic.runsPerMonth.value.likely
    guard let bills = PlanBill(costs, item, commitments: commitments),
      let plan = Self.plan(bills, profile),
      let cost = costs.loadCost(item, upTo: Self.limit(profile)),
      let uncommitted = commitments.isEmpty
        ? plan : PlanBill(costs, item).flatMap({ Self.plan($0, profile) })
    else { return nil }
    let first = bills.bill(runs: runs, capacity: runs)
    self.item = item
    self.runs = runs
    bill = first
    self.plan = plan
    plainCost = cost
    let finance = profile.finance.plan
    shares = (
      finance.nonProduction?.value.likely ?? 0, finance.support?.value.likely ?? 0
    )
    self.cost = cost.scaling(metered: bills.meteredFactor)
    let summary = WorkloadSummary(profile)
    tokensPerRun = summary.inputTokensPerRun + summary.outputTokensPerRun
    let study = ScenarioStudy(
      options: [
        ScenarioStudy.Option(id: item.id, cost: self.cost, oneOff: plan.oneOffTotal.dollars)
      ], runs: profile.traffic.runsPerMonth.value, growth: profile.traffic.growthPerMonth.value,
      horizon: plan.horizon, drivers: Self.drivers(profile))
    var ends: [Int] = []
    for year in plan.years { ends.append((ends.last ?? 0) + year.months.count) }
    let paid =
      cost.isComplete
      ? study?.cash(of: 0, ends: ends, count: Self.scenarios, seed: seed) : nil
    approvals = plan.years.enumerated().map { index, year in
      let change = (year.cash - uncommitted.years[index].cash).dollars
      return Approval(
        year: year, upTo: paid.flatMap { Quantiles($0[index]).value(0.9) }.map { $0 + change })
    }
    stranded = Self.stranded(plan, bills, first, runs)
    risk = study.flatMap { Self.risk($0, seed: seed) }
  }

  private static func plan(_ bills: PlanBill, _ profile: WorkloadProfile) -> CostPlan? {
    let finance = profile.finance
    guard
      let horizon = Horizon(
        months: finance.horizonMonths, discountRate: finance.discountRate.value.likely,
        rampMonths: finance.plan.rampMonths,
        priceChange: finance.plan.priceChange?.value.likely ?? 0)
    else { return nil }
    return CostPlan(
      runs: profile.traffic.runsPerMonth.value.likely,
      growth: profile.traffic.growthPerMonth.value.likely, horizon: horizon,
      start: profile.organisation.goLive.flatMap { CivilDate($0.value) },
      fiscalYearStart: finance.plan.fiscalYearStart, oneOffs: oneOffs(finance.plan),
      bill: { bills.bill(runs: $0, capacity: $1) })
  }

  /// Largest load that a plan or a scenario may reach.
  static func limit(_ profile: WorkloadProfile) -> Double {
    let runs = profile.traffic.runsPerMonth.value
    let growth = profile.traffic.growthPerMonth.value
    let most = max(runs.high, runs.likely) * 2
    let rate = max(0, max(growth.high, growth.likely) * 1.5)
    return min(most * Elementary.pow(1 + rate, Double(profile.finance.horizonMonths)), 1e12)
  }

  /// Token counts as ranges, where the workload gives ranges.
  static func drivers(_ profile: WorkloadProfile) -> [ScenarioStudy.Driver] {
    func relative(_ value: UncertainNumber) -> UncertainNumber? {
      guard value.likely > 0, !value.isExact else { return nil }
      return RelativeRange.of(value)
    }
    var drivers: [ScenarioStudy.Driver] = []
    if let range = relative(profile.run.inputTokens.mean.value) {
      drivers.append(
        ScenarioStudy.Driver(
          name: "run.input_tokens", relative: range, meters: TokenMeters.input))
    }
    if let range = relative(profile.run.outputTokens.mean.value) {
      drivers.append(
        ScenarioStudy.Driver(
          name: "run.output_tokens", relative: range, meters: TokenMeters.output))
    }
    return drivers
  }

  private static func oneOffs(_ plan: FinancePlan) -> [CostPlan.OneOff] {
    [("building it", plan.build), ("moving to it", plan.migration)].compactMap { title, input in
      input.map { CostPlan.OneOff(title: title, dollars: $0.value, origin: $0.origin) }
    }
  }

  private static func stranded(
    _ plan: CostPlan, _ bills: PlanBill, _ first: Bill, _ runs: Double
  ) -> Stranded {
    func half(_ amount: Money) -> Money { Money(picodollars: amount.picodollars / 2) }
    let halved = bills.bill(runs: runs / 2, capacity: runs).total
    var over = Money.zero
    for month in plan.months {
      let load = month.runs / 2
      let paid = bills.bill(runs: load, capacity: max(plan.months[0].runs, load)).total
      let whole = bills.bill(runs: month.runs, capacity: month.runs).total
      over += paid - half(whole)
    }
    return Stranded(
      full: first.total, half: halved, perMonth: halved - half(first.total), overHorizon: over)
  }

  private static func risk(_ study: ScenarioStudy, seed: UInt64) -> Risk? {
    let outcomes = study.outcomes(count: scenarios, seed: seed)
    guard let summary = outcomes.summary(of: 0), let tornado = study.tornado(of: 0) else {
      return nil
    }
    return Risk(
      range: (summary.p10, summary.p50, summary.p90),
      conditionalValueAtRisk: summary.conditionalValueAtRisk,
      tornado: tornado.bars.filter { $0.swing > 0 }.prefix(8).map {
        (study.inputs[$0.input], $0.atLow, $0.atHigh)
      }, indices: study.sobolIndices(of: 0, count: 256, seed: seed))
  }
}
