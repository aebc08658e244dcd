/// The generation of an accelerator, which predictions were calibrated by.
public enum AcceleratorGeneration: String, Sendable, CaseIterable {
  /// NVIDIA's servers of 2020, A100.
  case ampere
  /// NVIDIA's servers of 2022 to 2024: H100, H200, H800, H20, GH200.
  case hopper
  /// NVIDIA's servers and workstations of 2025: B200, B300, GB200, GB300, RTX PRO 6000.
  case blackwell
  /// Everything of which no calibration rows are kept, Ampere's and Ada's graphics cards included.
  case other

  /// The generation of an accelerator of the datasheets, by its name.
  public init(accelerator name: String) {
    let families: [(AcceleratorGeneration, [String])] = [
      (.ampere, ["A100"]), (.hopper, ["H100", "H200", "H800", "H20", "GH200"]),
      (.blackwell, ["B200", "B300", "GB200", "GB300", "RTX PRO 6000"]),
    ]
    self = families.first { $0.1.contains { name.hasPrefix($0) } }?.0 ?? .other
  }
}
