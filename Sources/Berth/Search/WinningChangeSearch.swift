import Catalog
import Compliance
import Costing
public import Decision
import Deployments
import Documents
import Workloads

/// Changes one input at a time and asks who wins.
///
/// Load, token price and GPU utilisation change costs alone: latency and availability stay as simulated, which each note
/// says. Regions are assessed anew, whole.
public struct WinningChangeSearch {
  let assessment: Assessment
  let item: AssessedAlternative

  /// Creates a search for one alternative of an assessment.
  public init(assessment: Assessment, item: AssessedAlternative) {
    self.assessment = assessment
    self.item = item
  }

  /// The headline method with its criteria; nil when nothing has a weight.
  public var method: AnchoredWeightedSum? {
    let criteria = assessment.criteria.compactMap { definition in
      Criterion(
        name: definition.name, unit: definition.unit,
        direction: definition.lowerIsBetter ? .lowerIsBetter : .higherIsBetter,
        worst: definition.worst, best: definition.best)
    }
    guard criteria.count == assessment.criteria.count else { return nil }
    return AnchoredWeightedSum(criteria: criteria, weights: assessment.weights)
  }

  /// Figures of a ranked alternative; nil when it has none.
  func row(_ item: AssessedAlternative) -> DecisionRow? {
    item.score.map { DecisionRow(id: item.id, figures: $0.contributions.map(\.figure)) }
  }

  var rows: [DecisionRow] { assessment.ranked.compactMap { row($0) } }

  /// The smallest change of each input.
  public func changes() async -> [WinningChange] {
    guard let method else { return [] }
    var changes: [WinningChange] = []
    if item.rank != nil, item.id != assessment.winner?.id {
      changes += [load(method), tokenPrice(method), utilisation(method)].compactMap(\.self)
      changes += weights(method)
      changes.append(rule(method))
    }
    if item.id != assessment.winner?.id { changes.append(await region(method)) }
    return changes
  }

  private var costIndex: Int? { assessment.criteria.firstIndex { $0.name == "cost" } }

  /// Whether the item is first, alone or tied, once each alternative's cost is replaced.
  private func wins(_ method: AnchoredWeightedSum, cost: (AssessedAlternative) -> Double?) -> Bool {
    guard let costIndex else { return false }
    let changed = assessment.ranked.compactMap { other -> DecisionRow? in
      guard var row = row(other), row.figures.indices.contains(costIndex) else { return nil }
      row.figures[costIndex] = cost(other)
      return row
    }
    return method.ranking(of: changed).first { $0.id == item.id }?.rank == 1
  }

  private func load(_ method: AnchoredWeightedSum) -> WinningChange? {
    let profile = assessment.profile
    let runs = profile.traffic.runsPerMonth.value.likely
    // Nothing is ranked where prices cannot be rated.
    guard let costs = try? MonthlyCost(assessment.catalogue, profile) else { return nil }
    func cost(_ other: AssessedAlternative, _ factor: Double) -> Double? {
      // The anchor of the cost moves with the load, so that what is compared stays cost a run.
      costs.dollars(other, runsPerMonth: runs * factor).map { $0 / factor }
    }
    let factor = WinningFactor.nearest { factor in wins(method) { cost($0, factor) } }
    return WinningChange(
      input: "load", now: "\(number(runs)) runs a month",
      needed: factor.map { "\(number(runs * $0)) runs a month" },
      note:
        "from a hundredth to a hundred times; servers follow the sizing rule, latency and availability are held"
    )
  }

  /// Dollars of the first month that lines of a kind make up.
  private func dollars(_ other: AssessedAlternative, _ belongs: (Bill.Line) -> Bool) -> Double {
    (other.bill?.lines ?? []).filter(belongs).reduce(0) { $0 + $1.amount.dollars }
  }

  private func total(_ other: AssessedAlternative) -> Double? {
    other.bill.flatMap { $0.isComplete ? $0.total.dollars : nil }
  }

  private func tokenPrice(_ method: AnchoredWeightedSum) -> WinningChange {
    func tokens(_ other: AssessedAlternative) -> Double {
      dollars(other) { $0.meter.hasSuffix("_token") }
    }
    let factor = WinningFactor.nearest { factor in
      wins(method) { other in total(other).map { $0 + (factor - 1) * tokens(other) } }
    }
    return WinningChange(
      input: "token price", now: "list prices",
      needed: factor.map { "\(number($0)) times as much for every model API" },
      note: "from a hundredth to a hundred times, for all options alike")
  }

  private func utilisation(_ method: AnchoredWeightedSum) -> WinningChange {
    func servers(_ other: AssessedAlternative) -> Double {
      let names = Set((other.alternative?.sizes ?? [:]).filter { $0.value.gpu != nil }.keys)
      return dollars(other) { names.contains($0.component) }
    }
    let isAny = assessment.ranked.contains { servers($0) > 0 }
    let factor =
      isAny
      ? WinningFactor.nearest { factor in
        wins(method) { other in
          total(other).map { $0 + (1 / factor - 1) * servers(other) }
        }
      } : nil
    return WinningChange(
      input: "GPU utilisation", now: "as sized",
      needed: factor.map { "\(number($0)) times the work from each GPU server" },
      note: isAny
        ? "from a hundredth to a hundred times, for all options alike; latency held"
        : "no ranked option has GPU servers")
  }

  private func weights(_ method: AnchoredWeightedSum) -> [WinningChange] {
    method.criteria.indices.map { index in
      let needed = WinningWeight.nearest(
        of: item.id, criterion: index, method: method, rows: rows)
      return WinningChange(
        input: "weight of \(method.criteria[index].name)",
        now: NumberFormat.percent(method.weights[index]),
        needed: needed.map { NumberFormat.percent($0) },
        note: "from 0 to all, the others in proportion; closed form")
    }
  }

  /// One open requirement that, found unmet, puts out everything that ranks before the item and not the item.
  private func rule(_ method: AnchoredWeightedSum) -> WinningChange {
    func open(_ other: AssessedAlternative) -> [String] {
      var names: [String] = []
      for result in other.verdicts.flatMap(\.deciding) where result.state == .needsEvidence {
        let name = "\(result.regime) \(result.article)"
        if !names.contains(name) { names.append(name) }
      }
      return names
    }
    let ahead = assessment.ranked.filter { ($0.rank ?? .max) < (item.rank ?? .max) }
    let own = open(item)
    let common = (ahead.first.map(open) ?? []).filter { name in
      !own.contains(name) && ahead.allSatisfy { open($0).contains(name) }
    }
    return WinningChange(
      input: "rule", now: "open requirements count as neither met nor unmet",
      needed: common.first.map { name in
        "\(name) found unmet puts out all \(ahead.count) before it"
          + (common.count > 1 ? " (so do \(common.dropFirst().joined(separator: ", ")))" : "")
      }, note: "each hard requirement that still waits, one at a time")
  }

  /// Moves one site at a time, one region a country, and assesses anew.
  private func region(_ method: AnchoredWeightedSum) async -> WinningChange {
    var best: (text: String, score: Double)?
    var tried = 0
    for (index, site) in item.option.sites.enumerated() where site.kind == .cloudRegion {
      let present = item.alternative?.regions[site.id]
      var countries: Set<String> = present.map { [$0.country] } ?? []
      for region in assessment.catalogue.regions(provider: site.provider)
      where countries.insert(region.country).inserted {
        var option = item.option
        option.sites[index].region = region.name
        guard
          let assessor = try? Assessor(
            catalogue: assessment.catalogue, options: [option], seed: assessment.seed,
            precision: 0.2)
        else { continue }
        tried += 1
        let moved = await assessor.assess(assessment.profile)
        guard let candidate = moved.ranked.first(where: { $0.model == item.model }),
          let row = row(candidate)
        else { continue }
        let others = rows.filter { $0.id != item.id }
        let ranking = method.ranking(
          of: others + [DecisionRow(id: item.id, figures: row.figures)])
        guard let scored = ranking.first(where: { $0.id == item.id }), scored.rank == 1,
          best.map({ scored.score > $0.score }) ?? true
        else { continue }
        best = ("`\(site.id)` in \(region.name) (\(region.country))", scored.score)
      }
    }
    let now = item.option.sites.compactMap { site in
      item.alternative?.regions[site.id].map { "\(site.id) in \($0.name)" }
    }
    return WinningChange(
      input: "region", now: now.isEmpty ? "not resolved" : now.joined(separator: ", "),
      needed: best?.text, note: "\(tried) other countries, one site at a time, assessed anew")
  }

  private func number(_ value: Double) -> String { NumberFormat.significant(value, digits: 3) }
}
