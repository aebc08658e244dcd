import Catalog
import Documents

/// What the groups of a layout cost in a month.
struct RatedUsage: Sendable {
  /// One group's outcome.
  struct Outcome: Sendable {
    /// Quantity in 10⁻⁹ of the meter; 0 for a group without a line this month.
    var units: Int128 = 0
    /// Free part of it.
    var free: Int128 = 0
    /// Amount after rounding.
    var amount = Money.zero
    /// Tiers that the quantity reached.
    var tiers = 0..<0
    /// Why it has no amount.
    var refusal: RatingError?
  }

  /// One outcome a group of the layout.
  var outcomes: [Outcome]
  /// What has no price.
  var gaps: [Bill.Gap] = []

  /// Rates a usage that fits its layout.
  init(_ usage: Usage, _ layout: RatingLayout, _ options: RatingOptions) {
    outcomes = [Outcome](repeating: Outcome(), count: layout.groups.count)
    for (line, place) in zip(usage.lines, layout.places) where line.quantity != 0 {
      switch place {
      case .gap(let reason): gaps.append(Self.gap(line, reason))
      case .group(let index):
        guard let units = FixedPoint.quantity(line.quantity) else {
          gaps.append(Self.gap(line, "\(RatingError.quantity(line.quantity))"))
          continue
        }
        outcomes[index].units += units
      }
    }
    var pools = layout.pools
    for index in layout.drawing {
      guard let pool = layout.groups[index].pool else { continue }
      outcomes[index].free = min(pools[pool], outcomes[index].units)
      pools[pool] -= outcomes[index].free
    }
    for index in outcomes.indices where outcomes[index].units > 0 {
      do {
        let result = try layout.groups[index].tariff.amount(
          of: outcomes[index].units, free: outcomes[index].free)
        outcomes[index].amount = Money(picodollars: result.amount).rounded(options.rounding)
        outcomes[index].tiers = result.tiers
      } catch {
        outcomes[index].refusal = error
        for (line, place) in zip(usage.lines, layout.places) {
          if case .group(index) = place, FixedPoint.quantity(line.quantity) ?? 0 > 0 {
            gaps.append(Self.gap(line, "\(error)"))
          }
        }
      }
    }
  }

  private static func gap(_ line: Usage.Line, _ reason: String) -> Bill.Gap {
    Bill.Gap(key: line.key, quantity: line.quantity, component: line.component, reason: reason)
  }
}
