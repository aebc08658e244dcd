public import Documents
import Statistics

extension Bill {
  /// Band of the total in dollars, if prices err independently of each other.
  ///
  /// Lines of one price (same service, article, region and unit) err together, so their half-widths `d`
  /// add; prices of different rows are taken as independent, so theirs combine in quadrature about the
  /// likely total `T`: low = T − √Σ(Σ d)², high likewise. Gaps are not in it: they have no band.
  public var range: UncertainNumber {
    var band = QuadratureBand()
    for line in lines {
      band.add(
        QuadratureBand.Source(
          service: line.service, sku: line.sku, region: line.region, unit: line.unit),
        line.range)
    }
    return band.around(total.dollars)
  }

  /// Band of the total in dollars, if all prices err in the same direction: the sums of the ends.
  ///
  /// The widest that the lines admit; a list price rise across a vendor looks like this.
  public var correlatedRange: UncertainNumber {
    UncertainNumber(
      low: lines.reduce(0) { $0 + $1.range.low }, likely: total.dollars,
      high: lines.reduce(0) { $0 + $1.range.high })
  }

  /// This bill and another one as one.
  public func adding(lines more: [Line], gaps moreGaps: [Gap] = []) -> Bill {
    Bill(lines: lines + more, gaps: gaps + moreGaps)
  }
}
