public import Statistics

/// How far predictions of a class have been from what others measured.
///
/// |ln(predicted/measured)| of throughput over the published rows of the class (accelerator's
/// generation, engine's year, dense model or mixture of experts), in-flight batching, with
/// `EfficiencyFactors.calibrated`. A class of fewer than 20 rows has the band of groups the fit never
/// saw. A test recomputes the figures and fails when they move.
public struct ErrorBand: Sendable, Equatable {
  /// What sort of prediction it is.
  public struct Class: Sendable, Equatable {
    /// The accelerator's generation.
    public let generation: AcceleratorGeneration
    /// Whether the engine is one of 2025 and later.
    public let isCurrentEngine: Bool
    /// Whether the model is a mixture of experts.
    public let hasExperts: Bool

    /// A class.
    public init(generation: AcceleratorGeneration, isCurrentEngine: Bool, hasExperts: Bool) {
      self.generation = generation
      self.isCurrentEngine = isCurrentEngine
      self.hasExperts = hasExperts
    }

    /// The class of a setup.
    public init(_ setup: ServingSetup) {
      self.init(
        generation: AcceleratorGeneration(accelerator: setup.accelerator.name),
        isCurrentEngine: setup.engine.isCurrent, hasExperts: setup.model.experts != nil)
    }

    /// The class as words, such as `hopper, engine of 2025, dense`.
    public var name: String {
      "\(generation.rawValue), engine of \(isCurrentEngine ? "2025" : "2024 or before"), "
        + (hasExperts ? "experts" : "dense")
    }
  }

  /// Figures of a class.
  struct Entry: Sendable {
    let kind: Class
    let rows: Int
    let median: Double
    let p90: Double

    init(
      _ generation: AcceleratorGeneration, current: Bool, experts: Bool, rows: Int,
      median: Double, p90: Double
    ) {
      kind = Class(generation: generation, isCurrentEngine: current, hasExperts: experts)
      self.rows = rows
      self.median = median
      self.p90 = p90
    }
  }

  /// The classes of at least 20 rows.
  static let measured: [Entry] = [
    Entry(.ampere, current: false, experts: false, rows: 84, median: 0.09, p90: 0.18),
    Entry(.ampere, current: false, experts: true, rows: 54, median: 0.08, p90: 0.29),
    Entry(.hopper, current: false, experts: false, rows: 111, median: 0.07, p90: 0.24),
    Entry(.hopper, current: false, experts: true, rows: 54, median: 0.08, p90: 0.19),
    Entry(.hopper, current: true, experts: false, rows: 88, median: 0.07, p90: 0.17),
    Entry(.hopper, current: true, experts: true, rows: 20, median: 0.33, p90: 0.51),
    Entry(.blackwell, current: true, experts: false, rows: 40, median: 0.12, p90: 0.21),
    Entry(.blackwell, current: true, experts: true, rows: 34, median: 0.14, p90: 0.46),
  ]

  /// The class.
  public let kind: Class
  /// The median of |ln(predicted/measured)|.
  public let median: Double
  /// Its 90th percentile.
  public let p90: Double
  /// Where the figures come from.
  public let source: String

  /// The band of a class.
  public init(_ kind: Class) {
    self.kind = kind
    if let entry = ErrorBand.measured.first(where: { $0.kind == kind }) {
      (median, p90) = (entry.median, entry.p90)
      source = "throughput of \(entry.rows) published rows (\(kind.name))"
    } else if kind.generation != .other {
      (median, p90) = (0.11, 0.35)
      source = "throughput of 485 published rows, each GPU by a fit without it"
    } else {
      (median, p90) = (0.43, 1.11)
      source = "throughput of 493 published rows by fixed shares of datasheet peaks"
    }
  }

  /// The band of a setup.
  public init(_ setup: ServingSetup) { self.init(Class(setup)) }

  /// The interval in which nine of ten measured values of the class lie around a prediction.
  public func interval(around prediction: Double) -> ConfidenceInterval {
    let factor = Elementary.exp(p90)
    return ConfidenceInterval(
      estimate: prediction, low: prediction / factor, high: prediction * factor, confidence: 0.9)
  }
}
