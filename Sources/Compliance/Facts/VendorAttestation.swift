public import Documents

/// What is known of one attestation of a service.
public struct VendorAttestation: Sendable, Hashable {
  /// What the row says.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    case yes
    case no
    /// For part of the service, by arrangement, or in some regions.
    case partial
    /// The duty is ours to meet, not the vendor's.
    case customer
    case unknown
  }

  /// Name, such as `SOC2`.
  public var name: String
  /// What the row says.
  public var standing: Standing
  /// Row.
  public var reference: CatalogueReference

  /// Creates an attestation.
  public init(name: String, standing: Standing, reference: CatalogueReference) {
    self.name = name
    self.standing = standing
    self.reference = reference
  }
}

extension [VendorAttestation] {
  /// The row to lean on for a name: the one of highest confidence, of equals the last.
  func row(named name: String) -> VendorAttestation? {
    var best: VendorAttestation?
    for row in self where row.name == name {
      if best.map({ row.reference.confidence >= $0.reference.confidence }) ?? true { best = row }
    }
    return best
  }

  /// Names, each once, in alphabetical order.
  var names: [String] { Set(map(\.name)).sorted() }
}
