/// Whether to commit to hours or to pay for those used.
///
/// A commitment is paid for every hour of its term, used or not.
public struct CommitmentChoice: Hashable, Sendable {
  /// Cost of the used hours on demand.
  public let onDemand: Double
  /// Cost of the commitment.
  public let committed: Double
  /// Share of the hours from which the commitment is cheaper; above 1 it never is.
  public let breakEvenShare: Double

  /// Whether the commitment costs less.
  public var commits: Bool { committed < onDemand }

  /// Hours of a year.
  public static let hoursPerYear = 8760.0

  /// Compares; nil without a positive price on demand or for a share outside 0…1.
  public init?(
    onDemandPerHour: Double, committedPerHour: Double, upfront: Double = 0, years: Double,
    usedShare: Double
  ) {
    guard onDemandPerHour > 0, years > 0, usedShare >= 0, usedShare <= 1 else { return nil }
    let hours = Self.hoursPerYear * years
    onDemand = onDemandPerHour * hours * usedShare
    committed = committedPerHour * hours + upfront
    breakEvenShare = committed / (onDemandPerHour * hours)
  }
}
