import Statistics

/// The time of any step of one setup: a roofline for each operation, with named efficiencies.
///
/// Matrix products combine arithmetic and weight streaming, dense layers and experts apart;
/// attention is apart too, since it is bound by memory while products of the same step are bound by
/// arithmetic. With pipeline stages the batch is cut evenly into as many micro-batches, and a step is
/// one round of all of them, so that a saturated pipeline has no bubble.
public struct StepModel: Sendable, Equatable {
  let stages: Double
  /// FLOPs a row in dense layers, FLOPs a sampled token, in one accelerator.
  let rowOperations: Double
  let sampleOperations: Double
  /// Bytes of weights every step streams in one accelerator.
  let commonBytes: Double
  let experts: ExpertLoad?
  let cacheBytes: Double
  let decodePair: Double
  let prefillPair: Double
  let peak: Double
  let halfPeak: Double
  let bandwidth: Double
  let matrixEfficiency: Double
  let streamEfficiency: Double
  let expertStreamEfficiency: Double
  let cacheEfficiency: Double
  let attentionEfficiency: Double
  let overlap: Double
  /// Bytes the collectives move a row over the link, all layers of a stage; 0 on one accelerator.
  let reduceBytes: Double
  let linkPeak: Double
  let linkEfficiency: Double
  let reduceLatency: Double
  let fixedOverhead: Double
  let tokenOverhead: Double
  /// Bytes a row crosses to the next stage, in seconds at the link's peak.
  let handOver: Double
  let speculation: Speculation?

  /// The model of a setup.
  public init(_ setup: ServingSetup) {
    let model = setup.model
    let factors = setup.factors
    let precision = setup.precision
    let tensor = Double(setup.parallelism.tensor)
    stages = Double(setup.parallelism.pipeline)
    let ranks = tensor * stages
    rowOperations = 2 * model.commonParameters / ranks
    sampleOperations = 2 * model.headParameters / ranks
    commonBytes =
      (model.commonParameters * precision.bytesOutsideExperts
        + model.headParameters * precision.bytesOfEmbedding) / ranks
    experts = ExpertLoad(setup)
    cacheBytes =
      model.keyValueElements * setup.cachePrecision.bytes / stages
      / model.keyValueShards(tensor: setup.parallelism.tensor)
    decodePair = model.decodePairOperations / ranks
    prefillPair = model.prefillPairOperations / ranks
    let rate = setup.accelerator.matrixRate(precision)
    peak = rate.operationsPerSecond
    halfPeak = setup.accelerator.halfRate
    bandwidth = setup.accelerator.memoryBandwidth
    var efficiency = factors[.matrixCompute]
    efficiency = Swift.min(
      Swift.max(efficiency, 0.97),
      efficiency * setup.accelerator.powerHeadroom(exponent: factors[.powerExponent]))
    if rate.native, precision.bytes < 2 { efficiency *= factors[.eightBitCompute] }
    if rate.native, precision.bytes < 1 { efficiency *= factors[.fourBitCompute] }
    matrixEfficiency = efficiency
    var streaming = factors[.weightBandwidth]
    var cache = factors[.cacheBandwidth]
    if MemoryKind(accelerator: setup.accelerator.name) == .graphics {
      streaming = Swift.min(Swift.max(streaming, 0.95), streaming * factors[.graphicsMemory])
      cache = Swift.min(Swift.max(cache, 0.95), cache * factors[.graphicsMemory])
    }
    if precision.bytes < 2 { streaming *= factors[.eightBitBandwidth] }
    if precision.bytes < 1 { streaming *= factors[.fourBitBandwidth] }
    streamEfficiency = streaming
    expertStreamEfficiency = streaming * factors[.expertBandwidth]
    cacheEfficiency = cache
    attentionEfficiency = factors[.attentionCompute]
    overlap = factors[.overlap]
    tokenOverhead = factors[.tokenOverhead]
    let collectives = CollectiveCost(setup)
    reduceBytes = collectives.bytesPerRow
    linkPeak = collectives.peak
    linkEfficiency = collectives.efficiency
    reduceLatency = collectives.latency
    handOver = stages > 1 ? Double(model.hidden) * 2 / tensor / collectives.peak : 0
    let layers = Double(model.layers) / stages
    let expertLayers = Double(model.experts?.layers ?? 0) / stages
    var overhead = layers * factors[.layerOverhead] + expertLayers * factors[.routingOverhead]
    switch setup.engine.launching {
    case .compiled: overhead += factors[.stepOverhead]
    case .python: overhead += factors[.pythonOverhead]
    case .eager: overhead += factors[.pythonOverhead] + layers * factors[.eagerLayerOverhead]
    }
    fixedOverhead = overhead
    speculation = setup.speculation
  }

  /// Seconds that one more token of decode context adds to a step.
  public var perContextToken: Double {
    Swift.max(
      cacheBytes / (cacheEfficiency * bandwidth),
      decodePair * verified / (attentionEfficiency * halfPeak))
  }

  /// Tokens a decode brings into a step: 1, or the proposals and one with speculation.
  var verified: Double { speculation.map { Double($0.proposed + 1) } ?? 1 }

  /// The time of a step and what it goes to.
  public func time(of load: StepLoad) -> StepTime {
    let share = 1 / stages
    let rows = (load.decodes * verified + load.prefillTokens) * share
    let sampled = (load.decodes * verified + load.promptsFinished) * share
    let operations = rows * rowOperations + sampled * sampleOperations
    let compute = operations / (matrixEfficiency * peak)
    let streaming = commonBytes / (streamEfficiency * bandwidth)
    var matrix = StepModel.overlapped(compute, streaming, overlap)
    var allCompute = compute
    var allStreaming = streaming
    var floorOperations = operations
    var floorBytes = commonBytes
    if let experts {
      let work = experts.work(rows: rows)
      let compute = work.operations / (matrixEfficiency * peak)
      let streaming = work.bytes / (expertStreamEfficiency * bandwidth)
      matrix += StepModel.overlapped(compute, streaming, overlap)
      allCompute += compute
      allStreaming += streaming
      floorOperations += rows * experts.rowOperations
      floorBytes += work.leastBytes
    }
    let decodeContext = load.decodeContext * share
    let written = rows * cacheBytes
    let pairs = load.prefillPairs * share * prefillPair
    let readBack = load.prefillContext * share * cacheBytes
    let prefill = Swift.max(
      pairs / (attentionEfficiency * halfPeak), readBack / (cacheEfficiency * bandwidth))
    let decode = decodeContext * perContextToken + written / (cacheEfficiency * bandwidth)
    let moved = rows * reduceBytes / linkPeak
    let crossing = rows * handOver
    let floor =
      Swift.max(
        floorOperations / peak + (pairs + decodeContext * decodePair * verified) / halfPeak,
        (floorBytes + written + readBack + decodeContext * cacheBytes) / bandwidth) + moved
    var overhead = fixedOverhead + rows * tokenOverhead
    if let speculation, load.decodes > 0 {
      // The draft streams its weights once for each token it proposes.
      overhead +=
        Double(speculation.proposed) * speculation.draftShare * (streaming + fixedOverhead)
    }
    return StepTime(
      matrixCompute: stages * allCompute, weights: stages * allStreaming,
      matrix: stages * matrix, decodeAttention: stages * decode,
      prefillAttention: stages * prefill,
      collectives: stages * (moved / linkEfficiency + reduceLatency + crossing),
      overhead: stages * overhead, floor: stages * floor)
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
