public import Statistics

/// How far predictions of a class have been from what others measured.
///
/// |ln(predicted/measured)| of throughput over the published rows of the class, in-flight batching,
/// with `EfficiencyFactors.calibrated`; a test recomputes the figures and fails when they move.
public struct ErrorBand: Sendable, Equatable {
  /// What sort of prediction it is.
  public enum Class: String, Sendable, CaseIterable {
    /// Dense models with 8 or more bits a weight.
    case dense
    /// Dense models with 4 bits a weight.
    case denseNarrow
    /// Mixtures of experts with 8 or more bits a weight.
    case experts
    /// Mixtures of experts with 4 bits a weight.
    case expertsNarrow
    /// An accelerator of a family without any row.
    case uncalibrated
  }

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
    let rows: String
    switch kind {
    case .dense: (median, p90, rows) = (0.07, 0.21, "293 published rows")
    case .denseNarrow: (median, p90, rows) = (0.12, 0.25, "36 published rows")
    case .experts: (median, p90, rows) = (0.09, 0.35, "128 published rows")
    case .expertsNarrow: (median, p90, rows) = (0.16, 0.52, "34 published rows")
    case .uncalibrated:
      (median, p90) = (0.43, 1.11)
      rows = "what fixed shares of datasheet peaks reach on 493 published rows"
    }
    source = "throughput, in-flight batching: \(rows)"
  }

  /// The band of a setup, by its model, precision and accelerator.
  public init(_ setup: ServingSetup) {
    let calibrated = ["A100", "H100", "H200", "B200", "RTX PRO 6000", "A40"]
    if !calibrated.contains(where: { setup.accelerator.name.hasPrefix($0) }) {
      self.init(.uncalibrated)
    } else if setup.precision.bytes < 1 {
      self.init(setup.model.experts == nil ? .denseNarrow : .expertsNarrow)
    } else {
      self.init(setup.model.experts == nil ? .dense : .experts)
    }
  }

  /// The interval in which nine of ten measured values of the class lie around a prediction.
  public func interval(around prediction: Double) -> ConfidenceInterval {
    let factor = Elementary.exp(p90)
    return ConfidenceInterval(
      estimate: prediction, low: prediction / factor, high: prediction * factor, confidence: 0.9)
  }
}
