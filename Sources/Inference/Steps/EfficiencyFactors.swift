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
    factors[.matrixCompute] = 0.638
    factors[.eightBitCompute] = 0.942
    factors[.fourBitCompute] = 0.707
    factors[.weightBandwidth] = 0.743
    factors[.expertBandwidth] = 0.798
    factors[.cacheBandwidth] = 0.785
    factors[.attentionCompute] = 0.461
    factors[.overlap] = 1.92
    factors[.linkBandwidth] = 0.508
    factors[.busBandwidth] = 0.64
    factors[.ringBusShare] = 0.696
    factors[.linkLatency] = 15.8e-6
    factors[.ringLatency] = 22e-6
    factors[.peerLatency] = 3.52e-6
    factors[.busLatency] = 28.5e-6
    factors[.stepOverhead] = 1.19e-3
    factors[.pythonOverhead] = 4.77e-3
    factors[.layerOverhead] = 3.04e-6
    factors[.tokenOverhead] = 2.26e-6
    factors[.workspaceCopies] = 1.47
    factors[.profiledShare] = 0.815
    factors[.largestBatch] = 1660
    return factors
  }()

  init(values: [Double]) { self.values = values }
}
