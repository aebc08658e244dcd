/// One way to serve a load: accelerators, layout, precision, replicas and machines.
public struct SizingCandidate: Sendable, Equatable {
  /// The setup of a replica.
  public var setup: ServingSetup
  /// Replicas.
  public var replicas: Int
  /// The machine; nil when nobody states a price of one.
  public var offer: AcceleratorOffer?
  /// Machines.
  public var machines: Int

  /// Accelerators that serve.
  public var accelerators: Int { replicas * setup.parallelism.accelerators }
  /// Accelerators that are paid for: machines come whole.
  public var paidAccelerators: Int { offer.map { $0.count * machines } ?? accelerators }
  /// Dollars an hour; nil without a price.
  public var dollarsPerHour: Double? {
    offer?.dollarsPerHour.map { $0 * Double(machines) }
  }
}
