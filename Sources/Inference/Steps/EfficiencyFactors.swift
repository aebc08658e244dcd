/// What an engine reaches of the hardware's peaks, and what it spends beside them.
///
/// Every field is physical and none belongs to one accelerator or model.
public struct EfficiencyFactors: Sendable, Equatable {
  /// The numbers, by `Parameter`.
  var values: [Double]

  /// The number of a parameter.
  public subscript(parameter: Parameter) -> Double {
    get { values[parameter.index] }
    set {
      let range = parameter.range
      guard !newValue.isNaN else { return }
      values[parameter.index] = Swift.min(range.upperBound, Swift.max(range.lowerBound, newValue))
    }
  }

  /// The factors before any fit: kernel measurements and datasheets.
  public static let prior = EfficiencyFactors(
    values: Parameter.allCases.map(\.prior))

  /// The factors fitted to published measurements.
  ///
  /// `FactorFit` with a prior weight of 0.5 over the in-flight-batching throughput rows of
  /// TensorRT-LLM 0.14 to 1.0, vLLM 0.6 and 2025, NIM 1.8 (A100, H100, B200, RTX PRO 6000, A40), rounded
  /// to two or three digits. `ThroughputValidation` recomputes the errors and cross-validates.
  public static let calibrated: EfficiencyFactors = {
    var factors = EfficiencyFactors.prior
    factors[.matrixCompute] = 0.603
    factors[.eightBitCompute] = 0.985
    factors[.fourBitCompute] = 0.724
    factors[.weightBandwidth] = 0.74
    factors[.expertBandwidth] = 0.792
    factors[.cacheBandwidth] = 0.781
    factors[.attentionCompute] = 0.462
    factors[.overlap] = 1.92
    factors[.linkBandwidth] = 0.518
    factors[.busBandwidth] = 0.633
    factors[.ringBusShare] = 0.702
    factors[.linkLatency] = 15.6e-6
    factors[.ringLatency] = 22.1e-6
    factors[.peerLatency] = 3.48e-6
    factors[.busLatency] = 28.6e-6
    factors[.stepOverhead] = 1.18e-3
    factors[.pythonOverhead] = 4.77e-3
    factors[.layerOverhead] = 3.02e-6
    factors[.tokenOverhead] = 2.23e-6
    factors[.workspaceCopies] = 1.47
    factors[.profiledShare] = 0.816
    factors[.largestBatch] = 1660
    return factors
  }()

  init(values: [Double]) { self.values = values }
}
