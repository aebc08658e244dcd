public import Documents

/// A machine that can be rented or bought: what one node offers.
public struct InstanceType: Sendable, Hashable {
  /// Provider id.
  public var provider: String
  /// The provider's name of it.
  public var name: String
  /// Virtual CPUs; nil when the provider does not say.
  public var vcpu: Double?
  /// Memory, GiB; nil when the provider does not say.
  public var memoryGiB: Double?
  /// Accelerator, a name of `hardware/gpus.csv`; nil when it has none.
  public var gpu: String?
  /// Accelerators.
  public var gpus: Int
  /// Row.
  public var reference: CatalogueReference

  init(_ row: Record) {
    provider = row.text("provider")
    name = row.text("instance")
    vcpu = row.number("vcpu")
    memoryGiB = row.number("memory_gib")
    gpu = row.text("gpu").isEmpty ? nil : row.text("gpu")
    gpus = row.number("gpus").flatMap { Int(exactly: $0) } ?? 0
    reference = row.reference
  }
}
