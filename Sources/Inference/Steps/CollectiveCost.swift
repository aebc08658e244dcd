/// What the collectives of a stage cost, all its layers together.
///
/// Tensor parallelism: two ring all-reduces a layer, each moving 2 (t-1)/t of rows x hidden x 2 bytes.
/// Expert parallelism over e groups: the all-reduce after an expert layer becomes a dispatch and a
/// combine, each moving rows x k/e x hidden x 2 bytes x (e-1)/e a rank. Groups that span servers are
/// not described: all accelerators of a stage count as one server.
struct CollectiveCost {
  let bytesPerRow: Double
  let peak: Double
  let efficiency: Double
  let latency: Double

  /// The cost for a setup; nothing on one accelerator.
  init(_ setup: ServingSetup) {
    let factors = setup.factors
    let tensor = setup.parallelism.tensor
    let t = Double(tensor)
    // A server whose link nobody stated has at least PCIe 4.
    let link = setup.accelerator.interconnect?.link(joining: tensor) ?? (.pcie, 32e9)
    let bus = link.kind == .pcie
    peak = link.bytesPerSecond
    let ring = setup.engine.collectives == .ring
    efficiency =
      bus
      ? factors[.busBandwidth] * (ring ? factors[.ringBusShare] : 1) : factors[.linkBandwidth]
    guard tensor > 1 else {
      bytesPerRow = 0
      latency = 0
      return
    }
    let stages = Double(setup.parallelism.pipeline)
    let layers = Double(setup.model.layers) / stages
    let row = Double(setup.model.hidden) * 2
    let call =
      factors[bus ? .busLatency : .linkLatency]
      + factors[ring ? .ringLatency : .peerLatency] * (t - 1)
    let groups = Double(setup.parallelism.expert)
    let expertLayers = groups > 1 ? Double(setup.model.experts?.layers ?? 0) / stages : 0
    let reduces = 2 * layers - expertLayers
    let exchanged =
      Double(setup.model.experts?.perToken ?? 0) / groups * (groups - 1) / groups
    bytesPerRow = row * (reduces * 2 * (t - 1) / t + 2 * expertLayers * exchanged)
    latency = (reduces + 2 * expertLayers) * call
  }
}
