import Catalog
import Costing
import Deployments
public import Documents
import Workloads

/// What makes up a bill, model tokens or hosting, and what would make it smaller.
///
/// What would save less than a fiftieth of the bill is left out. Savings are those of the first month at the likely prices and at the workload's load. They are upper bounds: each is
/// taken alone, and none counts the work of getting it. Batch prices are left out: the catalogue has no row of one.
public struct BillLevers: Sendable {
  /// Something that would make the bill smaller.
  public struct Lever: Sendable {
    /// What would be done, as a sentence without a full stop that starts with a verb.
    public var action: String
    /// Dollars a month it saves.
    public var dollars: Double
    /// What the figure leaves out.
    public var note: String
  }

  /// What tokens of a model cost.
  public let tokens: Money
  /// Everything else: what hosting decides.
  public let hosting: Money
  /// Levers that save something, the largest first.
  public let levers: [Lever]

  /// Share of the bill that hosting decides; nil for a bill of nothing.
  public var hostingShare: Double? {
    let total = tokens + hosting
    return total > .zero ? hosting.dollars / total.dollars : nil
  }

  /// The levers of an alternative's bill; nil where it has none.
  public init?(_ item: AssessedAlternative, in assessment: Assessment) {
    guard let bill = item.bill else { return nil }
    let meters = TokenMeters.input + TokenMeters.output
    tokens = bill.lines.filter { meters.contains($0.meter) }.reduce(.zero) { $0 + $1.amount }
    hosting = bill.lines.filter { !meters.contains($0.meter) }.reduce(.zero) { $0 + $1.amount }
    let prompt = Prompt(bill, WorkloadSummary(assessment.profile), assessment.profile)
    levers = [
      Self.hosting(item, bill, assessment), Self.model(item, bill, assessment),
      prompt?.caching, prompt?.shorterGrowth,
    ].compactMap { $0 }.filter { $0.dollars >= 0.02 * bill.total.dollars && $0.dollars >= 1 }
      .enumerated().sorted { ($1.element.dollars, $0.offset) < ($0.element.dollars, $1.offset) }
      .map(\.element)
  }

  /// The cheapest that is ranked, among those that differ in one of the two.
  private static func cheapest(
    _ item: AssessedAlternative, _ bill: Bill, _ assessment: Assessment,
    where isOne: (AssessedAlternative) -> Bool
  ) -> (item: AssessedAlternative, dollars: Double)? {
    let others = assessment.ranked.filter { $0.id != item.id && isOne($0) }.compactMap { other in
      other.bill.flatMap { $0.isComplete ? (other, bill.total.dollars - $0.total.dollars) : nil }
    }
    return others.max { ($0.1, $1.0.id) < ($1.1, $0.0.id) }.map { (item: $0.0, dollars: $0.1) }
  }

  private static func hosting(
    _ item: AssessedAlternative, _ bill: Bill, _ assessment: Assessment
  ) -> Lever? {
    cheapest(item, bill, assessment) { $0.model == item.model }.map {
      Lever(
        action: "host it on \($0.item.option.title)", dollars: $0.dollars,
        note: "the same model; it is ranked \($0.item.rank.map(String.init) ?? "lower")")
    }
  }

  private static func model(
    _ item: AssessedAlternative, _ bill: Bill, _ assessment: Assessment
  ) -> Lever? {
    cheapest(item, bill, assessment) { $0.model != item.model }.map {
      Lever(
        action: "run \($0.item.model ?? "another model") on \($0.item.option.title)",
        dollars: $0.dollars, note: "another model, and with it other answers")
    }
  }

  /// The prompt side of a bill of tokens.
  private struct Prompt {
    let full: (quantity: Double, price: Double)
    let cachedPrice: Double?
    let writePrice: Double?
    let summary: WorkloadSummary
    /// Tokens a run adds to its prompts by carrying what came before.
    let carried: Double
    /// Prompt tokens of a run that no step before has sent.
    let unique: Double

    init?(_ bill: Bill, _ summary: WorkloadSummary, _ profile: WorkloadProfile) {
      func merged(_ meter: String) -> (quantity: Double, price: Double)? {
        let lines = bill.lines.filter { $0.meter == meter && $0.quantity > 0 }
        let quantity = lines.reduce(0) { $0 + $1.quantity }
        guard quantity > 0 else { return nil }
        return (quantity, lines.reduce(0) { $0 + $1.amount.dollars } / quantity)
      }
      guard let full = merged("input_token"), profile.trace == nil else { return nil }
      self.full = full
      cachedPrice = merged("cached_input_token")?.price
      writePrice = merged("cache_write_token")?.price
      self.summary = summary
      let run = profile.run
      let mean = run.inputTokens.mean.value.likely
      carried = max(0, summary.inputTokensPerRun - summary.stepsPerRun * mean)
      let step = run.growthPerStep.value.likely + run.outputTokens.mean.value.likely
      unique = max(
        0,
        mean + max(0, summary.stepsPerRun - 1) * step - run.sharedPrefixTokens.value.likely)
    }

    /// Reading every repeated prompt from the provider's cache, not the shared prefix alone.
    var caching: Lever? {
      guard let cachedPrice, cachedPrice < full.price else { return nil }
      let once = summary.runsPerMonth * unique
      let repeated = max(0, full.quantity - once)
      let written = min(once, full.quantity) * max(0, (writePrice ?? full.price) - full.price)
      return Lever(
        action: "cache whole prompts from step to step, not the shared prefix alone",
        dollars: repeated * (full.price - cachedPrice) - written,
        note: "every repeated token read at the price of a cached one, writes paid")
    }

    /// Carrying half as much from step to step.
    var shorterGrowth: Lever? {
      guard carried > 0 else { return nil }
      let tokens = min(full.quantity, 0.5 * carried * summary.runsPerMonth)
      return Lever(
        action: "carry half as much from step to step, by summaries or trimmed tool results",
        dollars: tokens * full.price, note: "what it does to the answers is to be evaluated")
    }
  }
}
