public import Documents

/// An agreement with a vendor that changes what usage costs.
public struct Commitment: Sendable, Hashable {
  /// What is agreed.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A quantity a month of one price, paid whether it is used or not: reserved instances, provisioned throughput in units.
    case reserved
    /// Dollars a month to be spent on any price of some services, at a discount: savings plans, committed spend.
    case spend
    /// Capacity that may be taken back, at a lower price: spot.
    case spot
  }

  /// What is agreed.
  public var kind: Kind
  /// Keys it covers; a service alone covers all its keys, in every region.
  public var covers: [String]
  /// Quantity a month for `reserved`, dollars a month for `spend`; ignored for `spot`.
  public var amount: Double
  /// Dollars a unit for `reserved` and `spot`; the share taken off, 0 to 1, for `spend`.
  public var price: Double
  /// Months it binds; 0 for `spot`.
  public var months: Int
  /// Share paid at the start of the term: 0, part, or 1.
  public var upfront: Double
  /// For `spot`: share of the hours in which there is none and the price on demand holds.
  public var unavailable: Double
  /// For `spot`: share of the work that is lost to interruptions and done again.
  public var lost: Double
  /// Where it stands.
  public var reference: CatalogueReference

  /// States a commitment.
  public init(
    kind: Kind, covers: [String], amount: Double = 0, price: Double, months: Int = 0,
    upfront: Double = 0, unavailable: Double = 0, lost: Double = 0, reference: CatalogueReference
  ) {
    self.kind = kind
    self.covers = covers
    self.amount = amount
    self.price = price
    self.months = months
    self.upfront = upfront
    self.unavailable = unavailable
    self.lost = lost
    self.reference = reference
  }

  /// Whether it covers a bill line.
  func covers(_ line: Bill.Line) -> Bool {
    let key = "\(line.service)/\(line.sku)@\(line.region) per \(line.unit)"
    return line.service != "ownership" && line.service != "plan"
      && (covers.contains(key) || covers.contains(line.service))
  }
}
