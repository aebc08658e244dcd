public import Catalog

extension Accelerator {
  /// The accelerator of a datasheet row; nil when the row states no 16-bit rate (processors).
  public init?(_ row: AcceleratorRow) {
    guard let half = row.peaks["bf16"] ?? row.peaks["fp16"] else { return nil }
    self.init(
      name: row.name, memoryGigabytes: row.memoryGB, memoryBandwidth: row.memoryBandwidth * 1e9,
      halfRate: half * 1e12, fp8Rate: row.peaks["fp8"].map { $0 * 1e12 },
      int8Rate: row.peaks["int8"].map { $0 * 1e12 }, fp4Rate: row.peaks["fp4"].map { $0 * 1e12 },
      interconnect: Interconnect(
        named: row.interconnect, bidirectionalGigabytes: row.interconnectBandwidth,
        pcieGeneration: row.pcieGeneration))
    thermalPower = row.thermalDesignPower
  }
}
