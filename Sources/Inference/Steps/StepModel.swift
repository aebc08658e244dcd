import Statistics

/// The time of any step of one setup: a roofline for each operation, with named efficiencies.
///
/// Matrix products combine arithmetic and weight streaming; attention is apart, since it is bound
/// by memory while products of the same step are bound by arithmetic. With pipeline stages the
/// batch is cut evenly into as many micro-batches, and a step is one round of all of them.
public struct StepModel: Sendable, Equatable {
  let stages: Double
  /// FLOPs a row, FLOPs a sampled token, in one accelerator.
  let rowOperations: Double
  let sampleOperations: Double
  /// Weight bytes every step streams in one accelerator, and those of all routed experts.
  let commonBytes: Double
  let expertBytes: Double
  /// The share of routed experts that one token does not touch.
  let expertsMissed: Double
  let cacheBytes: Double
  let decodePair: Double
  let prefillPair: Double
  let peak: Double
  let halfPeak: Double
  let bandwidth: Double
  let matrixEfficiency: Double
  /// Bytes an all-reduce moves a row over the link, all layers of a stage; 0 on one accelerator.
  let reduceBytes: Double
  let linkPeak: Double
  let linkEfficiency: Double
  let reduceLatency: Double
  let fixedOverhead: Double
  let factors: EfficiencyFactors

  /// The model of a setup.
  public init(_ setup: ServingSetup) {
    let model = setup.model
    let factors = setup.factors
    let tensor = Double(setup.parallelism.tensor)
    stages = Double(setup.parallelism.pipeline)
    let ranks = tensor * stages
    rowOperations = 2 * model.activeLayerParameters / ranks
    sampleOperations = 2 * model.headParameters / ranks
    commonBytes =
      (model.commonParameters * setup.precision.bytesOutsideExperts
        + model.headParameters * setup.precision.bytesOfEmbedding) / ranks
    expertBytes = model.routedParameters * setup.precision.bytes / ranks
    expertsMissed =
      model.experts.map { 1 - Double($0.perToken) / Double($0.count) } ?? 0
    cacheBytes =
      model.keyValueElements * setup.cachePrecision.bytes / stages
      / model.keyValueShards(tensor: setup.parallelism.tensor)
    decodePair = model.decodePairOperations / ranks
    prefillPair = model.prefillPairOperations / ranks
    let rate = setup.accelerator.matrixRate(setup.precision)
    peak = rate.operationsPerSecond
    halfPeak = setup.accelerator.halfRate
    bandwidth = setup.accelerator.memoryBandwidth
    var efficiency = factors.matrixCompute
    if rate.native, setup.precision.bytes < 2 { efficiency *= factors.narrowFactor }
    if rate.native, setup.precision.bytes < 1 { efficiency *= factors.narrowFactor }
    matrixEfficiency = efficiency
    self.factors = factors
    let layers = Double(model.layers) / stages
    if tensor > 1 {
      // Two all-reduces a layer, each moving 2 (t-1)/t of rows x hidden x 2 bytes (ring).
      reduceBytes = 2 * layers * 2 * (tensor - 1) / tensor * Double(model.hidden) * 2
      let bus = setup.accelerator.interconnect?.kind ?? .pcie == .pcie
      // A server whose link nobody stated has at least PCIe 4.
      linkPeak = setup.accelerator.interconnect?.bytesPerSecond ?? 32e9
      linkEfficiency = bus ? factors.busBandwidth : factors.linkBandwidth
      reduceLatency = 2 * layers * (bus ? factors.busLatency : factors.linkLatency)
    } else {
      reduceBytes = 0
      linkPeak = 1
      linkEfficiency = 1
      reduceLatency = 0
    }
    fixedOverhead = factors.stepOverhead + layers * factors.layerOverhead
  }

  /// The weight bytes a step with a number of rows streams: of routed experts the distinct ones,
  /// N (1 - (1 - k/N)^rows) with even routing.
  func weightBytes(rows: Double) -> Double {
    guard expertBytes > 0, rows > 0 else { return commonBytes }
    return commonBytes + expertBytes * (1 - Elementary.pow(expertsMissed, rows))
  }

  /// Seconds that one more token of decode context adds to a step.
  public var perContextToken: Double {
    Swift.max(
      cacheBytes / (factors.cacheBandwidth * bandwidth),
      decodePair / (factors.attentionCompute * halfPeak))
  }

  /// The time of a step and what it goes to.
  public func time(of load: StepLoad) -> StepTime {
    let share = 1 / stages
    let rows = load.rows * share
    let operations =
      rows * rowOperations + (load.decodes + load.promptsFinished) * share * sampleOperations
    let bytes = weightBytes(rows: rows)
    let compute = operations / (matrixEfficiency * peak)
    let streaming = bytes / (factors.weightBandwidth * bandwidth)
    let decode = load.decodeContext * share * perContextToken
    let written = rows * cacheBytes
    let pairs = load.prefillPairs * share * prefillPair
    let readBack = load.prefillContext * share * cacheBytes
    let prefill = Swift.max(
      pairs / (factors.attentionCompute * halfPeak),
      readBack / (factors.cacheBandwidth * bandwidth))
    let writing = written / (factors.cacheBandwidth * bandwidth)
    let reduce = rows * reduceBytes / linkPeak
    let decodeContext = load.decodeContext * share
    let floor =
      Swift.max(
        operations / peak + (pairs + decodeContext * decodePair) / halfPeak,
        (bytes + written + readBack + decodeContext * cacheBytes) / bandwidth) + reduce
    return StepTime(
      matrixCompute: stages * compute, weights: stages * streaming,
      matrix: stages * StepModel.overlapped(compute, streaming, factors.overlap),
      decodeAttention: stages * (decode + writing), prefillAttention: stages * prefill,
      collectives: stages * (reduce / linkEfficiency + reduceLatency),
      overhead: stages * (fixedOverhead + rows * factors.tokenOverhead),
      floor: stages * floor)
  }

  /// Two durations that overlap in part: their norm of an order of at least 1.
  static func overlapped(_ a: Double, _ b: Double, _ order: Double) -> Double {
    let longer = Swift.max(a, b)
    guard longer > 0 else { return 0 }
    let ratio = Swift.min(a, b) / longer
    guard ratio > 0 else { return longer }
    return longer * Elementary.pow(1 + Elementary.pow(ratio, order), 1 / order)
  }
}
