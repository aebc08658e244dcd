import Catalog
import Costing
import Decision
import Documents
import Workloads

/// Looks for single changes after which another alternative would be first: the load, and each weight.
///
/// With the load, every ranked alternative's bill is computed anew through its `UsageModel`; latency, availability and
/// sizes' limits are held, which is said in the report. The load at which the winner changes is found by bisection between
/// the factors tried, to half a per cent.
struct FlipSearch {
  var profile: WorkloadProfile
  var catalogue: Catalogue
  var scoring: Scoring
  var ranked: [AssessedAlternative]
  var costs: MonthlyCost

  /// Factors on the load that are tried, on either side of one.
  static let factors: [Double] = [0.1, 0.2, 0.4, 0.7, 1, 1.5, 2.5, 5, 10]

  var flips: [Flip] { loadFlips + weightFlips }

  private var figures: Figures { Figures(profile: profile, catalogue: catalogue) }

  private func winner(atLoad factor: Double) -> String? {
    let runs = profile.traffic.runsPerMonth.value.likely * factor
    let rows = ranked.map { item -> DecisionRow in
      let cost = costs.dollars(item, runsPerMonth: runs)
      // The cost anchor moves with the load, so that what is compared stays cost a run.
      return figures.row(of: item, costOverride: cost.map { $0 / factor })
    }
    return scoring.method.ranking(of: rows).first?.id
  }

  private var loadFlips: [Flip] {
    guard let first = ranked.first, ranked.count > 1 else { return [] }
    let runs = profile.traffic.runsPerMonth.value.likely
    var flips: [Flip] = []
    for direction in [Self.factors.filter { $0 > 1 }, Self.factors.filter { $0 < 1 }.reversed()] {
      var last = 1.0
      for factor in direction {
        guard let other = winner(atLoad: factor), other != first.id else {
          last = factor
          continue
        }
        var (same, changed) = (last, factor)
        while abs(changed - same) > 0.005 * max(changed, same) {
          let middle = (changed + same) / 2
          if winner(atLoad: middle) == first.id { same = middle } else { changed = middle }
        }
        flips.append(
          Flip(
            input: "the load", now: "\(NumberFormat.significant(runs, digits: 3)) runs a month",
            threshold: "\(NumberFormat.significant(runs * changed, digits: 2)) runs a month",
            winner: winner(atLoad: changed) ?? other))
        break
      }
    }
    return flips
  }

  private var weightFlips: [Flip] {
    let rows = ranked.map { figures.row(of: $0) }
    guard let intervals = WeightStability.intervals(of: scoring.method, rows: rows) else {
      return []
    }
    return intervals.flatMap { item -> [Flip] in
      var flips: [Flip] = []
      func flip(_ bound: Double, _ rival: String) {
        flips.append(
          Flip(
            input: "the weight of \(item.criterion)",
            now: NumberFormat.percent(item.weight, decimals: 0),
            threshold: NumberFormat.percent(bound, decimals: 0), winner: rival))
      }
      if let rival = item.rivalBelow { flip(item.interval.lowerBound, rival) }
      if let rival = item.rivalAbove { flip(item.interval.upperBound, rival) }
      return flips
    }.sorted { a, b in a.input < b.input }
  }
}
