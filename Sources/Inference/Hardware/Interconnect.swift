/// How the accelerators of one server reach one another.
public struct Interconnect: Sendable, Equatable {
  /// The kind of link, which decides the latency of a collective.
  public enum Kind: String, Sendable {
    /// NVLink through switches, every accelerator at full rate to every other.
    case nvlink
    /// Another vendor's switched or direct fabric (Infinity Fabric, NeuronLink, ICI, RoCE).
    case fabric
    /// The PCI Express bus, bridges between pairs included.
    case pcie
  }

  /// The kind of link.
  public let kind: Kind
  /// Peak bytes per second of one accelerator in one direction.
  public let bytesPerSecond: Double

  /// A link of a kind and a peak rate; nil unless the rate is positive and finite.
  public init?(kind: Kind, bytesPerSecond: Double) {
    guard bytesPerSecond > 0, bytesPerSecond.isFinite else { return nil }
    self.kind = kind
    self.bytesPerSecond = bytesPerSecond
  }

  /// The link that a datasheet row describes.
  ///
  /// Optional bridges and bridges between pairs count as PCIe, of the generation given or 4: 16, 32
  /// or 64 GB/s a direction. A rate is GB/s in both directions together. Nil when nothing is said.
  public init?(named text: String, bidirectionalGigabytes: Double?, pcieGeneration: Int?) {
    let name = text.lowercased()
    let bridged = name.contains("optional") || name.contains("bridge")
    let fabrics = ["infinity", "neuronlink", "ici", "roce"]
    if let rate = bidirectionalGigabytes, name.contains("nvlink"), !bridged {
      self.init(kind: .nvlink, bytesPerSecond: rate * 1e9 / 2)
    } else if let rate = bidirectionalGigabytes, !bridged,
      fabrics.contains(where: { name.contains($0) })
    {
      self.init(kind: .fabric, bytesPerSecond: rate * 1e9 / 2)
    } else if name.contains("pcie") || bridged || pcieGeneration != nil {
      let rate: Double
      switch pcieGeneration ?? 4 {
      case ...3: rate = 16e9
      case 4: rate = 32e9
      default: rate = 64e9
      }
      self.init(kind: .pcie, bytesPerSecond: rate)
    } else {
      return nil
    }
  }
}
