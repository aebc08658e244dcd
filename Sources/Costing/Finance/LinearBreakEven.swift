/// Where two costs cross that are each a fixed amount and an amount per unit.
public struct LinearBreakEven: Hashable, Sendable {
  /// A cost of `fixed + perUnit × units`.
  public struct Line: Hashable, Sendable {
    /// Cost of no unit.
    public var fixed: Double
    /// Cost of one more.
    public var perUnit: Double

    /// Joins the parts.
    public init(fixed: Double, perUnit: Double) {
      self.fixed = fixed
      self.perUnit = perUnit
    }
  }

  /// One of the two.
  public enum Side: Hashable, Sendable {
    /// The first.
    case first
    /// The second.
    case second
  }

  /// How the two lie to each other for zero units and more.
  public enum Status: String, Hashable, Sendable {
    /// They cross above zero.
    case crosses
    /// Neither gains on the other.
    case parallel
    /// One is cheaper from zero on.
    case noCrossing = "no crossing above zero"
  }

  /// How they lie.
  public let status: Status
  /// Units at which they cost the same, when they cross.
  public let units: Double?
  /// Which is cheaper below the crossing; nil when they do not cross.
  public let cheaperBelow: Side?
  /// Which is cheaper always; nil when they cross or are the same.
  public let cheaperAlways: Side?

  /// Compares two costs.
  public init(_ first: Line, _ second: Line) {
    let below: Side? =
      first.fixed == second.fixed ? nil : first.fixed < second.fixed ? .first : .second
    if first.perUnit == second.perUnit {
      (status, units, cheaperBelow, cheaperAlways) = (.parallel, nil, nil, below)
      return
    }
    let crossing = (second.fixed - first.fixed) / (first.perUnit - second.perUnit)
    if crossing > 0, crossing.isFinite {
      (status, units, cheaperBelow, cheaperAlways) = (.crosses, crossing, below, nil)
    } else {
      let flatter: Side = first.perUnit < second.perUnit ? .first : .second
      (status, units, cheaperBelow, cheaperAlways) = (.noCrossing, nil, nil, flatter)
    }
  }
}
