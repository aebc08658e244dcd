import Costing
import Decision
import Deployments
import Documents
import Simulation
import Workloads

/// What changing the model does to one option: hosting is held, figures are compared with the first accepted model's.
public struct ModelEffect: Sendable {
  /// One model on the option.
  public struct Row: Sendable {
    /// Catalogue name.
    public var model: String
    /// Dollars of the first month; nil when something has no price.
    public var dollars: Double?
    /// p95 of the whole run, seconds; nil when it was not simulated or cannot carry its load.
    public var p95Seconds: Double?
    /// Points of the quality benchmark; nil when the catalogue has none.
    public var quality: Double?
    /// Headline score; nil when it is not ranked.
    public var score: Double?
    /// Place among all alternatives; nil when it is not ranked.
    public var rank: Int?
  }

  /// Option id.
  public var option: String
  /// Models in the workload's order; the first is what the others are held against.
  public var rows: [Row]
}

extension Assessment {
  /// The options that can run several of the accepted models, in the order of their ids.
  public var modelEffects: [ModelEffect] {
    let models = profile.models.map(\.name)
    var rows: [String: [ModelEffect.Row]] = [:]
    for item in alternatives {
      guard let model = item.model, item.alternative != nil else { continue }
      let performance = item.performance.flatMap { $0.isStable ? $0 : nil }
      rows[item.option.id, default: []].append(
        ModelEffect.Row(
          model: model,
          dollars: item.bill.flatMap { $0.isComplete ? $0.total.dollars : nil },
          p95Seconds: performance?.e2e.p95.value,
          quality: QualityFigure.score(of: model, catalogue)?.value, score: item.score?.score,
          rank: item.rank))
    }
    return rows.filter { $0.value.count > 1 }.map { option, rows in
      ModelEffect(
        option: option,
        rows: rows.sorted {
          (models.firstIndex(of: $0.model) ?? .max) < (models.firstIndex(of: $1.model) ?? .max)
        })
    }.sorted { $0.option < $1.option }
  }

  /// The ranked alternatives of each accepted model, best first: hosting compared at a fixed model.
  public var rankedByModel: [(model: String, ranked: [AssessedAlternative])] {
    profile.models.map { choice in (choice.name, ranked.filter { $0.model == choice.name }) }
      .filter { !$0.1.isEmpty }
  }
}
