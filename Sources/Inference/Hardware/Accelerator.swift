import Statistics

/// One accelerator as its datasheet describes it; rates are dense, never the sparse ones.
public struct Accelerator: Sendable, Equatable {
  /// The catalogue name.
  public let name: String
  /// Memory in bytes: a card sold as "80 GB" holds 80 GiB.
  public let memoryBytes: Double
  /// Peak memory bytes per second.
  public let memoryBandwidth: Double
  /// Peak FLOP/s with 16-bit inputs.
  public let halfRate: Double
  /// Peak FLOP/s with fp8 inputs; nil where the hardware has none.
  public let fp8Rate: Double?
  /// Peak operations per second with int8 inputs; nil where the hardware has none.
  public let int8Rate: Double?
  /// Peak FLOP/s with 4-bit floating-point inputs; nil where the hardware has none.
  public let fp4Rate: Double?
  /// Watts of thermal design power; nil where unknown.
  public var thermalPower: Double?
  /// The link to the other accelerators of the server; nil where none is known.
  public let interconnect: Interconnect?

  /// An accelerator of a datasheet; nil unless memory, bandwidth and the 16-bit rate are positive.
  public init?(
    name: String, memoryGigabytes: Double, memoryBandwidth: Double, halfRate: Double,
    fp8Rate: Double? = nil, int8Rate: Double? = nil, fp4Rate: Double? = nil,
    interconnect: Interconnect? = nil
  ) {
    for value in [memoryGigabytes, memoryBandwidth, halfRate] {
      guard value > 0, value.isFinite else { return nil }
    }
    self.name = name
    memoryBytes = memoryGigabytes * 1_073_741_824
    self.memoryBandwidth = memoryBandwidth
    self.halfRate = halfRate
    self.fp8Rate = fp8Rate
    self.int8Rate = int8Rate
    self.fp4Rate = fp4Rate
    self.interconnect = interconnect
  }

  /// The peak rate of matrix products with weights of a precision, and whether it is native.
  ///
  /// Where the hardware lacks the format, weights are widened on the way in and 16-bit rates hold;
  /// int4 is always so. 32-bit weights are multiplied at half the 16-bit rate.
  public func matrixRate(_ precision: Precision) -> (operationsPerSecond: Double, native: Bool) {
    let rate: Double?
    switch precision {
    case .fp32: return (halfRate / 2, true)
    case .bf16: return (halfRate, true)
    case .fp8: rate = fp8Rate
    case .int8: rate = int8Rate
    case .int4: rate = nil
    case .nvfp4, .mxfp4: rate = fp4Rate
    }
    guard let rate, rate > halfRate else { return (halfRate, false) }
    return (rate, true)
  }

  /// How far the power budget lets 16-bit products come to their peak, against a mean of 1.
  ///
  /// Tensor cores draw more than dense servers allow: kernel tables give 0.71 of peak on B200 (0.44 W
  /// a TFLOP/s), 0.8 on H100 (0.71), 0.89 on A100 (1.28), a power of about 0.2. Unknown power counts
  /// as the mean of those, 0.7 W.
  public func powerHeadroom(exponent: Double) -> Double {
    guard let thermalPower, thermalPower > 0 else { return 1 }
    return Elementary.pow(thermalPower / (halfRate / 1e12) / 0.7, exponent)
  }
}
