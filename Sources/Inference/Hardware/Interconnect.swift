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
  /// How many accelerators the link joins; nil for a whole server.
  public let reach: Int?
  /// Peak bytes per second of the bus that joins more than the reach; nil with a whole server's link.
  public let busBytesPerSecond: Double?

  /// A link of a kind and a peak rate; nil unless the rate is positive and finite.
  ///
  /// A bridge that joins fewer accelerators than a server has names its reach and the bus beyond.
  public init?(
    kind: Kind, bytesPerSecond: Double, reach: Int? = nil, busBytesPerSecond: Double? = nil
  ) {
    guard bytesPerSecond > 0, bytesPerSecond.isFinite else { return nil }
    self.reach = reach
    self.busBytesPerSecond = busBytesPerSecond
    self.kind = kind
    self.bytesPerSecond = bytesPerSecond
  }

  /// The link that a datasheet row describes.
  ///
  /// Optional bridges and the bridges of consumer and workstation cards count as PCIe, of the
  /// generation given or 4: 16, 32, 64 or 128 GB/s a direction. Where the bridge belongs to the
  /// product (H100 NVL, H200 NVL), accelerators are joined in pairs or fours: it is NVLink up to the
  /// bridged number and PCIe beyond, see `bridged`. A rate is GB/s in both directions together. Nil
  /// when nothing is said.
  public init?(named text: String, bidirectionalGigabytes: Double?, pcieGeneration: Int?) {
    let name = text.lowercased()
    let optional = name.contains("optional")
    let bridged = optional || name.contains("bridge")
    let bus = Interconnect.busRate(generation: pcieGeneration)
    if let rate = bidirectionalGigabytes, name.contains("nvlink4 bridge"), !optional {
      // NVIDIA's product briefs: 600 GB/s joins two cards, 900 GB/s up to four.
      self.init(
        kind: .nvlink, bytesPerSecond: rate * 1e9 / 2, reach: rate < 900 ? 2 : 4,
        busBytesPerSecond: bus)
      return
    }
    let fabrics = ["infinity", "neuronlink", "ici", "roce"]
    if let rate = bidirectionalGigabytes, name.contains("nvlink"), !bridged {
      self.init(kind: .nvlink, bytesPerSecond: rate * 1e9 / 2)
    } else if let rate = bidirectionalGigabytes, !bridged,
      fabrics.contains(where: { name.contains($0) })
    {
      self.init(kind: .fabric, bytesPerSecond: rate * 1e9 / 2)
    } else if name.contains("pcie") || bridged || pcieGeneration != nil {
      self.init(kind: .pcie, bytesPerSecond: bus)
    } else {
      return nil
    }
  }

  /// The link that a group of accelerators of one server talks over.
  public func link(joining count: Int) -> (kind: Kind, bytesPerSecond: Double) {
    guard let reach, count > reach else { return (kind, bytesPerSecond) }
    return (.pcie, busBytesPerSecond ?? 32e9)
  }

  /// Bytes per second a direction of a PCIe x16 slot of a generation; 4 when unknown.
  static func busRate(generation: Int?) -> Double {
    switch generation ?? 4 {
    case ...3: 16e9
    case 4: 32e9
    case 5: 64e9
    default: 128e9
    }
  }
}
