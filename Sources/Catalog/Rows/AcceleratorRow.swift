public import Documents

/// Datasheet figures of an accelerator; dense rates, never the sparse ones.
public struct AcceleratorRow: Sendable, Hashable {
  /// Name.
  public var name: String
  /// Vendor.
  public var vendor: String
  /// Memory, GB as the datasheet counts; a card sold as `80 GB` holds 80 GiB.
  public var memoryGB: Double
  /// Memory bandwidth, GB/s.
  public var memoryBandwidth: Double
  /// Dense peak by precision (`fp32`, `tf32`, `fp16`, `bf16`, `fp8`, `int8`, `fp4`), TFLOP/s or TOP/s.
  public var peaks: [String: Double]
  /// Link between cards, such as `NVLink4` or `PCIe`.
  public var interconnect: String
  /// Both directions together, GB/s a card; nil when unknown.
  public var interconnectBandwidth: Double?
  /// Generation of the PCIe slot; nil when unknown.
  public var pcieGeneration: Int?
  /// Thermal design power, W.
  public var thermalDesignPower: Double?
  /// Year of launch.
  public var launchYear: Double?
  /// Row.
  public var reference: CatalogueReference

  init?(_ row: Record) {
    guard let memory = row.number("memory_gb"), let bandwidth = row.number("memory_bw_gb_s") else {
      return nil
    }
    name = row.text("gpu")
    vendor = row.text("vendor")
    memoryGB = memory
    memoryBandwidth = bandwidth
    var peaks: [String: Double] = [:]
    for (precision, column) in [
      ("fp32", "fp32_tflops"), ("tf32", "tf32_tflops"), ("fp16", "fp16_tflops"),
      ("bf16", "bf16_tflops"), ("fp8", "fp8_tflops"), ("int8", "int8_tops"), ("fp4", "fp4_tflops"),
    ] {
      if let peak = row.number(column) { peaks[precision] = peak }
    }
    self.peaks = peaks
    interconnect = row.text("interconnect")
    interconnectBandwidth = row.number("interconnect_gb_s_bidir_per_gpu")
    pcieGeneration = Int(row.text("pcie_gen"))
    thermalDesignPower = row.number("tdp_w")
    launchYear = row.number("launch_year")
    reference = row.reference
  }
}
