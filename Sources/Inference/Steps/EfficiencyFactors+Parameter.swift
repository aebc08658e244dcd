extension EfficiencyFactors {
  /// One physical number, with the range physics leaves it and what is known of it before a fit.
  public enum Parameter: String, Sendable, CaseIterable {
    /// Share of peak operations in matrix products, 16-bit.
    case matrixCompute = "matrix_compute"
    /// Factor on it for native 8-bit and narrower: scales cost instructions.
    case eightBitCompute = "eight_bit_compute"
    /// A further factor for native 4-bit.
    case fourBitCompute = "four_bit_compute"
    /// Share of peak bandwidth at which matrix products stream 16-bit weights.
    case weightBandwidth = "weight_bandwidth"
    /// Factor on it for 8-bit weights and narrower.
    case eightBitBandwidth = "eight_bit_bandwidth"
    /// A further factor for 4-bit weights.
    case fourBitBandwidth = "four_bit_bandwidth"
    /// The power of watts a TFLOP/s that products come nearer to their peak by.
    case powerExponent = "power_exponent"
    /// Factor on both bandwidths for graphics memory: 0.85 on L40S beside 0.70 to 0.80 of HBM.
    case graphicsMemory = "graphics_memory"
    /// Factor on the streaming of experts, whose products have few rows.
    case expertBandwidth = "expert_bandwidth"
    /// Share of peak bandwidth at which decode attention reads the KV cache.
    case cacheBandwidth = "cache_bandwidth"
    /// Share of peak operations in prefill attention.
    case attentionCompute = "attention_compute"
    /// How compute and streaming overlap: 1 adds them, infinity takes the longer of the two.
    case overlap
    /// Share of a switched link's rate that an all-reduce reaches.
    case linkBandwidth = "link_bandwidth"
    /// Share of a PCIe link's rate that an all-reduce reaches.
    case busBandwidth = "bus_bandwidth"
    /// Factor on it for the rings of 2024, staged through host memory.
    case ringBusShare = "ring_bus_share"
    /// Seconds an all-reduce takes on a switched link however small it is.
    case linkLatency = "link_latency_s"
    /// Seconds a further accelerator adds to a ring.
    case ringLatency = "ring_latency_s"
    /// Seconds a further accelerator adds to a kernel over peer memory.
    case peerLatency = "peer_latency_s"
    /// Seconds an all-reduce takes over PCIe however small it is.
    case busLatency = "bus_latency_s"
    /// Seconds between two steps in which the processor schedules and prepares inputs.
    case stepOverhead = "step_overhead_s"
    /// The same with a scheduler in Python.
    case pythonOverhead = "python_overhead_s"
    /// Seconds a layer spends on launches, norms and activations.
    case layerOverhead = "layer_overhead_s"
    /// Seconds a layer with experts spends on routing and permuting besides.
    case routingOverhead = "routing_overhead_s"
    /// Seconds a layer spends on launches with neither graphs nor a compiled engine: two dozen kernels of
    /// 4 to 5 microseconds, which the decode steps of Splitwise (2024) bear out.
    case eagerLayerOverhead = "eager_layer_overhead_s"
    /// Seconds a token row adds for sampling and bookkeeping.
    case tokenOverhead = "token_overhead_s"
    /// Rows by which each touched expert's product is padded.
    case expertPadding = "expert_padding_rows"
    /// How much more the busiest rank of expert parallelism gets than the mean.
    case expertSkew = "expert_skew"
    /// TensorRT-LLM's activation memory, in copies of a step's widest buffers.
    case workspaceCopies = "workspace_copies"
    /// Share of the context length that an engine without chunked prefill reserves activations for.
    case profiledShare = "profiled_share"
    /// Requests TensorRT-LLM runs at a time, a pipeline stage.
    case largestBatch = "largest_batch"

    /// What is known before a fit: kernel measurements and datasheets (the field's guide of 2025).
    public var prior: Double {
      switch self {
      case .matrixCompute: 0.70
      case .eightBitCompute, .eightBitBandwidth: 0.85
      case .fourBitCompute, .fourBitBandwidth: 0.70
      case .weightBandwidth: 0.75
      case .graphicsMemory: 1.13
      case .powerExponent: 0.2
      case .expertBandwidth, .cacheBandwidth: 0.80
      case .attentionCompute: 0.45
      // Kernel tables give 2.0 to 2.2 on A100 and L40S.
      case .overlap: 2.0
      case .linkBandwidth: 0.50
      case .busBandwidth: 0.60
      case .ringBusShare: 0.80
      case .linkLatency: 15e-6
      case .ringLatency: 20e-6
      case .peerLatency: 3e-6
      case .busLatency: 28e-6
      case .stepOverhead: 1.2e-3
      case .pythonOverhead: 5e-3
      case .layerOverhead: 3e-6
      case .routingOverhead: 20e-6
      case .eagerLayerOverhead: 100e-6
      case .tokenOverhead: 3e-6
      case .expertPadding: 16
      case .expertSkew: 1.2
      case .workspaceCopies: 1.5
      case .profiledShare: 0.65
      case .largestBatch: 1500
      }
    }

    /// The spread of the prior in natural logarithms; nil for what the published rows say nothing of.
    public var priorSpread: Double? {
      switch self {
      case .matrixCompute, .eightBitCompute, .fourBitCompute, .expertBandwidth, .attentionCompute,
        .linkBandwidth, .busBandwidth, .ringBusShare, .profiledShare, .largestBatch:
        0.3
      case .weightBandwidth, .cacheBandwidth: 0.2
      case .overlap: 0.15
      case .linkLatency, .busLatency, .workspaceCopies: 0.5
      case .stepOverhead, .pythonOverhead, .tokenOverhead: 0.6
      case .ringLatency: 0.7
      case .peerLatency, .layerOverhead: 0.8
      case .eightBitBandwidth, .fourBitBandwidth, .graphicsMemory, .powerExponent, .routingOverhead,
        .eagerLayerOverhead,
        .expertPadding, .expertSkew:
        nil
      }
    }

    /// What physics allows; shares end at 1, which keeps every step at or above its floor.
    public var range: ClosedRange<Double> {
      switch self {
      case .overlap: 1...16
      case .graphicsMemory: 1...1.3
      case .powerExponent: 0...1
      case .expertPadding: 0...1024
      case .expertSkew: 1...16
      case .workspaceCopies: 0.1...16
      case .largestBatch: 1...65_536
      case .linkLatency, .ringLatency, .peerLatency, .busLatency, .layerOverhead, .tokenOverhead,
        .routingOverhead, .eagerLayerOverhead:
        0...0.01
      case .stepOverhead, .pythonOverhead: 0...0.1
      default: 0.01...1
      }
    }

    var index: Int { Parameter.indices[self] ?? 0 }

    private static let indices = Dictionary(
      uniqueKeysWithValues: zip(allCases, allCases.indices))
  }
}
