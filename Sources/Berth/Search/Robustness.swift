import Catalog
import Costing
import Decision
import Deployments
import Inference
import Statistics
import Workloads

/// How the ranking stands when load, prices and the models of speed err together.
///
/// In each scenario load, growth, token counts and every price are drawn as `CostScenarios` does, one price erring alike in
/// all alternatives that use it. The p95 of an alternative that serves its own model is multiplied by a log-normal factor whose
/// P90 is that of the error band of its class (`ErrorBand`); alternatives of one class share the factor. Costs are those
/// of the first month. Simplifications: latency does not follow the drawn load, the latency of bought models is taken as
/// measured, and figures of the other criteria are held, as is the set of those that may be ranked.
public struct Robustness: Sendable {
  /// One ranked alternative.
  public struct Row: Sendable {
    /// Its id.
    public var id: String
    /// Share of the scenarios in which it scores highest; ties are shared.
    public var first: Double
    /// Points by which it falls short of the best of each scenario, on average.
    public var meanRegret: Double
    /// The same at the 90th percentile.
    public var regretP90: Double
  }

  /// Alternatives in the order of their rank; those whose bill has a gap are left out.
  public let rows: [Row]
  /// Scenarios drawn.
  public let scenarios: Int

  /// Scenarios that are drawn.
  public static let count = 1_024

  /// The robustness of an assessment's ranking; nil when fewer than two ranked alternatives have a whole bill.
  ///
  /// O(scenarios × alternatives × prices).
  public init?(_ assessment: Assessment) {
    let (profile, catalogue) = (assessment.profile, assessment.catalogue)
    guard let method = try? Scoring(profile, catalogue).method,
      let cost = CostScenarios(assessment.ranked, profile, catalogue), cost.items.count > 1
    else { return nil }
    let outcomes = cost.outcomes(count: Self.count, seed: assessment.seed)
    let figures = Figures(profile: profile, catalogue: catalogue)
    let base = cost.items.map { figures.row(of: $0) }
    let criteria = method.criteria.map(\.name)
    let places = (
      cost: criteria.firstIndex(of: "cost"), latency: criteria.firstIndex(of: "latency")
    )
    let bands = cost.items.map { Self.band(of: $0, catalogue) }
    let classes = bands.compactMap { $0?.kind.name }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    var streams = classes.map { RandomStream(seed: assessment.seed, name: "speed of \($0)") }
    var first = [Double](repeating: 0, count: base.count)
    var regrets = [[Double]](repeating: [], count: base.count)
    for scenario in 0..<outcomes.scenarios {
      let errors = streams.indices.map { Normal().sample(using: &streams[$0]) }
      let scores = base.indices.map { index -> Double in
        var row = base[index]
        if let place = places.cost { row.figures[place] = outcomes.firstMonth[index][scenario] }
        if let place = places.latency, let band = bands[index],
          let error = classes.firstIndex(of: band.kind.name).map({ errors[$0] })
        {
          // The P90 of |ln| lies 1.645 standard deviations out.
          let factor = Elementary.exp(error * band.p90 / 1.645)
          row.figures[place] = row.figures[place].map { $0 * factor }
        }
        return zip(method.values(of: row), method.weights).reduce(0) {
          $0 + 100 * ($1.0 ?? 0) * $1.1
        }
      }
      guard let best = scores.max() else { continue }
      let leaders = scores.indices.filter {
        best - scores[$0] <= AnchoredWeightedSum.tolerance
      }
      for index in leaders { first[index] += 1 / Double(leaders.count) }
      for index in scores.indices { regrets[index].append(best - scores[index]) }
    }
    scenarios = outcomes.scenarios
    guard scenarios > 0 else { return nil }
    let total = Double(scenarios)
    rows = cost.items.indices.map { index in
      Row(
        id: cost.items[index].id, first: first[index] / total,
        meanRegret: regrets[index].reduce(0, +) / total,
        regretP90: Quantiles(regrets[index]).value(0.9) ?? 0)
    }
  }

  /// The error band of an alternative's own model servers; nil where the model is bought.
  private static func band(of item: AssessedAlternative, _ catalogue: Catalogue) -> ErrorBand? {
    guard let alternative = item.alternative,
      let gpu = alternative.option.components.first(where: {
        $0.role == .inference && alternative.sizes[$0.id]?.gpu != nil
      }).flatMap({ alternative.sizes[$0.id]?.gpu })
    else { return nil }
    let hasExperts =
      item.model.flatMap { catalogue.architecture(ofModel: $0) }.flatMap(ModelArchitecture.init)?
      .experts != nil
    return ErrorBand(
      ErrorBand.Class(
        generation: AcceleratorGeneration(accelerator: gpu), isCurrentEngine: true,
        hasExperts: hasExperts))
  }
}
