/// What an engine reaches of the hardware's peaks, and what it spends beside them.
///
/// Every field is physical and none belongs to one accelerator or model.
public struct EfficiencyFactors: Sendable, Equatable {
  /// Share of peak operations in matrix products, 16-bit.
  public var matrixCompute: Double
  /// Share of peak bandwidth at which matrix products stream weights.
  public var weightBandwidth: Double
  /// Share of peak bandwidth at which decode attention reads the KV cache.
  public var cacheBandwidth: Double
  /// Share of peak operations in prefill attention.
  public var attentionCompute: Double
  /// Factor on `matrixCompute` for 8-bit, applied twice for 4-bit: scales cost instructions.
  public var narrowFactor: Double
  /// How compute and streaming overlap: 1 adds them, infinity takes the longer of the two.
  public var overlap: Double
  /// Share of a switched link's rate that an all-reduce reaches.
  public var linkBandwidth: Double
  /// Share of a PCIe link's rate that an all-reduce reaches.
  public var busBandwidth: Double
  /// Seconds an all-reduce takes on a switched link however small it is.
  public var linkLatency: Double
  /// Seconds an all-reduce takes over PCIe however small it is.
  public var busLatency: Double
  /// Seconds between two steps in which the processor schedules and prepares inputs.
  public var stepOverhead: Double
  /// Seconds a layer spends on launches, norms and activations.
  public var layerOverhead: Double
  /// Seconds a token row adds for sampling and bookkeeping.
  public var tokenOverhead: Double

  /// The factors fitted to published measurements.
  ///
  /// Nelder-Mead from 12 starts over 487 in-flight-batching throughput rows (TensorRT-LLM 0.14 to
  /// 1.0, vLLM 0.6, NIM 1.8; A100, H100, B200, RTX PRO 6000, A40), rounded to two digits. Kernel
  /// measurements bound them from above: matrix products reach 0.52 to 0.91 of peak operations
  /// and 0.25 to 0.85 of bandwidth, decode attention 0.63 to 0.85, an all-reduce 13 to 44 us.
  public static let calibrated = EfficiencyFactors(
    matrixCompute: 0.64, weightBandwidth: 0.71, cacheBandwidth: 0.85, attentionCompute: 0.44,
    narrowFactor: 0.97, overlap: 1.34, linkBandwidth: 0.46, busBandwidth: 0.45,
    linkLatency: 18e-6, busLatency: 28e-6, stepOverhead: 1.15e-3, layerOverhead: 2e-6,
    tokenOverhead: 2.7e-6)

  /// Factors; shares are clamped to 0.01...1, overlap to 1...16, times to at least 0.
  ///
  /// Clamping keeps every step at or above the physical floor.
  public init(
    matrixCompute: Double, weightBandwidth: Double, cacheBandwidth: Double,
    attentionCompute: Double, narrowFactor: Double, overlap: Double, linkBandwidth: Double,
    busBandwidth: Double, linkLatency: Double, busLatency: Double, stepOverhead: Double,
    layerOverhead: Double, tokenOverhead: Double
  ) {
    func share(_ value: Double) -> Double { Swift.min(1, Swift.max(0.01, value)) }
    self.matrixCompute = share(matrixCompute)
    self.weightBandwidth = share(weightBandwidth)
    self.cacheBandwidth = share(cacheBandwidth)
    self.attentionCompute = share(attentionCompute)
    self.narrowFactor = share(narrowFactor)
    self.overlap = Swift.min(16, Swift.max(1, overlap))
    self.linkBandwidth = share(linkBandwidth)
    self.busBandwidth = share(busBandwidth)
    self.linkLatency = Swift.max(0, linkLatency)
    self.busLatency = Swift.max(0, busLatency)
    self.stepOverhead = Swift.max(0, stepOverhead)
    self.layerOverhead = Swift.max(0, layerOverhead)
    self.tokenOverhead = Swift.max(0, tokenOverhead)
  }
}
