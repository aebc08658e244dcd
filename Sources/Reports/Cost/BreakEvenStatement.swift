public import Berth
import Costing
import Documents
public import Workloads

/// Break-even between alternatives, as text and JSON.
public struct BreakEvenStatement: Sendable {
  /// What was found.
  public let study: BreakEvenStudy
  /// Workload.
  public let profile: WorkloadProfile

  /// Joins the parts.
  public init(_ study: BreakEvenStudy, _ profile: WorkloadProfile) {
    self.study = study
    self.profile = profile
  }

  /// Crossings of a pair that are printed one by one; with more the first and the last are.
  static let most = 6

  private func name(_ place: Int) -> String {
    let contender = study.contenders[place]
    return contender.kind.map { "\($0.title): \(contender.item.id)" } ?? contender.item.id
  }

  private func short(_ place: Int) -> String {
    let contender = study.contenders[place]
    let kinds = study.contenders.map(\.kind)
    guard let kind = contender.kind, kinds.count(where: { $0 == kind }) == 1 else {
      return contender.item.id
    }
    return kind.title
  }

  /// For a terminal.
  public func text(width: Int) -> String {
    (["\(profile.name): break-even over \(study.parameter)"]
      + sections.map { $0.text(width: width) }).joined(separator: "\n\n")
  }

  /// As Markdown, with a trailing newline.
  public var markdown: String {
    (["# \(Wording.sentence(profile.name)): break-even over \(study.parameter)"]
      + sections.map(\.markdown)).joined(separator: "\n\n") + "\n"
  }

  private var sections: [StatementSection] {
    [costs, crossings] + (movers.map { [$0] } ?? []) + [risk]
  }

  private var costs: StatementSection {
    var section = StatementSection(
      heading: "cost of a month",
      columns: [.init("runs a month", isNumber: true)]
        + study.contenders.indices.map { .init(short($0), isNumber: true) }
        + study.contenders.indices.filter { study.contenders[$0].utilisation(at: 1) != nil }.map {
          .init("GPU use, \(short($0))", isNumber: true)
        } + [.init("cheapest")])
    for factor in [0.1, 0.25, 0.5, 1, 2, 5, 10, 25] {
      let runs = study.runs * factor
      guard runs <= study.limit else { continue }
      let costs = study.contenders.map { $0.cost.dollars(runs: runs) }
      let cheapest = costs.indices.min { (costs[$0], $0) < (costs[$1], $1) }
      section.rows.append(
        [NumberFormat.fixed(runs)] + costs.map { Wording.money($0) }
          + study.contenders.compactMap { $0.utilisation(at: runs) }.map {
            NumberFormat.percent($0)
          } + [cheapest.map(short) ?? ""])
    }
    section.remarks = study.contenders.indices.map { place in
      let item = study.contenders[place].item
      let reason = item.exclusions.first.map { "; not ranked: \($0.reason)" } ?? ""
      return "\(name(place))\(reason)"
    }
    let models = Set(study.contenders.compactMap(\.item.model))
    if models.count > 1 {
      section.remarks.append(
        "The models differ, and with them the quality of the answers: the comparison is not of hosting alone."
      )
    }
    return section
  }

  private var crossings: StatementSection {
    let isRuns = study.parameter == .runs
    var section = StatementSection(
      heading: "break-even",
      columns: [
        .init("between"), .init(study.parameter.unit, isNumber: true),
        .init("above it the cheaper one is"),
      ]
        + (isRuns
          ? [
            .init("GPU use there", priority: 1), .init("as sized now, GPU use", isNumber: true),
            .init("runs a month", isNumber: true),
          ] : []))
    for pair in study.pairs {
      let found = pair.breakEven.crossings
      let between = "\(short(pair.first)) and \(short(pair.second))"
      let held = isRuns ? self.held(pair) : []
      guard !found.isEmpty else {
        let cheaper = pair.breakEven.firstIsCheaperAtLow
        section.rows.append(
          [
            between, "none",
            cheaper.map { "\(short($0 ? pair.first : pair.second)), always" } ?? "neither",
          ] + (isRuns ? ["–"] + held : []))
        continue
      }
      let shown = found.count <= Self.most ? found : Array(found.prefix(3)) + found.suffix(2)
      for (index, crossing) in shown.enumerated() {
        if index == 3, found.count > Self.most {
          section.rows.append([between, "… \(found.count - 5) more"])
        }
        section.rows.append(
          [
            between, value(crossing.value),
            short(crossing.firstIsCheaperAbove ? pair.first : pair.second),
          ] + (isRuns ? [use(pair, at: crossing.value)] + (index == 0 ? held : []) : []))
      }
    }
    if isRuns {
      section.remarks = [
        "Servers are added as the load asks for them, and loads up to \(NumberFormat.significant(study.limit, digits: 3)) runs a month "
          + "were searched; steps make several crossings. GPU use is the share of the saturated throughput of all accelerators over "
          + "the month. As sized now, none is added: what use of them would cost the same as the API; above 100% they cannot "
          + "carry that load."
      ]
    }
    return section
  }

  private func held(_ pair: BreakEvenStudy.Pair) -> [String] {
    guard let held = pair.held else { return ["–", "–"] }
    return [NumberFormat.percent(held.utilisation), value(held.runs)]
  }

  private func value(_ value: Double) -> String {
    switch study.parameter {
    case .runs: NumberFormat.fixed(value)
    case .growth, .discountRate: NumberFormat.percent(value, decimals: 2)
    case .horizon: NumberFormat.fixed(value)
    default: NumberFormat.significant(value, digits: 4)
    }
  }

  private func use(_ pair: BreakEvenStudy.Pair, at value: Double) -> String {
    guard study.parameter == .runs else { return "–" }
    let parts = [pair.first, pair.second].compactMap { place in
      study.contenders[place].utilisation(at: value).map {
        "\(NumberFormat.percent($0)) (\(short(place)))"
      }
    }
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
  }

  private var movers: StatementSection? {
    guard study.parameter == .runs else { return nil }
    var section = StatementSection(
      heading: "the two assumptions that move each break-even most",
      columns: [
        .init("between"), .init("assumption", minimum: 24), .init("range"),
        .init("break-even at its low end", isNumber: true),
        .init("at its high end", isNumber: true),
      ])
    for pair in study.pairs {
      for mover in pair.movers.prefix(2) {
        section.rows.append([
          "\(short(pair.first)) and \(short(pair.second))", mover.input,
          "× \(NumberFormat.significant(mover.low, digits: 3)) to \(NumberFormat.significant(mover.high, digits: 3))",
          crossing(mover.atLow, of: pair), crossing(mover.atHigh, of: pair),
        ])
      }
    }
    return section.rows.isEmpty ? nil : section
  }

  private func crossing(_ value: Double?, of pair: BreakEvenStudy.Pair) -> String {
    guard let value else { return "none" }
    return pair.held == nil
      ? "\(self.value(value)) runs" : "\(NumberFormat.percent(value)) GPU use"
  }

  private var risk: StatementSection {
    var section = StatementSection(
      heading: "under uncertainty, by present value over the horizon",
      columns: [.init("claim"), .init("probability", isNumber: true)])
    for (pair, probability) in zip(study.pairs, study.probabilities) {
      section.rows.append([
        "\(short(pair.first)) costs less than \(short(pair.second))",
        probability.map { NumberFormat.percent($0) } ?? "unknown",
      ])
    }
    if let value = study.valueOfPerfectInformation {
      section.remarks.append(
        "Knowing everything before choosing would save \(Wording.money(value)) of present value.")
    }
    let first = study.worthMeasuring.prefix(3).filter { $0.value >= 1 }
    if !first.isEmpty {
      section.remarks.append(
        "Worth measuring first: "
          + first.map { "\($0.input) (\(Wording.money($0.value)))" }.joined(separator: ", ") + ".")
    }
    return section
  }

  /// As a JSON document, with a trailing newline.
  public var json: String {
    JSONValue.object([
      ("schema", .string("berth-breakeven-1")), ("berth", .string(Version.text)),
      ("workload", .string(profile.name)), ("over", .string(study.parameter.description)),
      ("runs_per_month", .number(study.runs)), ("searched_up_to_runs", .number(study.limit)),
      (
        "alternatives",
        .array(
          study.contenders.map { contender in
            .object([
              ("id", .string(contender.item.id)), ("kind", .optional(contender.kind?.rawValue)),
              ("month_usd", .number(contender.cost.dollars(runs: study.runs))),
              ("gpu_utilisation", .optional(contender.utilisation(at: study.runs))),
            ])
          })
      ),
      ("pairs", .array(zip(study.pairs, study.probabilities).map(pairJSON))),
      ("evpi_usd", .optional(study.valueOfPerfectInformation)),
      (
        "worth_measuring",
        .array(
          study.worthMeasuring.map {
            .object([("input", .string($0.input)), ("evppi_usd", .number($0.value))])
          })
      ),
    ]).text
  }

  private func pairJSON(_ pair: BreakEvenStudy.Pair, _ probability: Double?) -> JSONValue {
    .object([
      ("a", .string(study.contenders[pair.first].item.id)),
      ("b", .string(study.contenders[pair.second].item.id)),
      ("a_cheaper_at_low", pair.breakEven.firstIsCheaperAtLow.map(JSONValue.bool) ?? .null),
      (
        "crossings",
        .array(
          pair.breakEven.crossings.map { crossing in
            .object([
              ("value", .number(crossing.value)), ("unit", .string(study.parameter.unit)),
              ("a_cheaper_above", .bool(crossing.firstIsCheaperAbove)),
              (
                "gpu_utilisation_a",
                study.parameter == .runs
                  ? .optional(study.contenders[pair.first].utilisation(at: crossing.value)) : .null
              ),
              (
                "gpu_utilisation_b",
                study.parameter == .runs
                  ? .optional(study.contenders[pair.second].utilisation(at: crossing.value)) : .null
              ),
            ])
          })
      ),
      (
        "as_sized",
        pair.held.map {
          .object([
            ("runs_per_month", .number($0.runs)), ("gpu_utilisation", .number($0.utilisation)),
          ])
        } ?? .null
      ),
      ("movers_measure", .string(pair.held == nil ? "runs_per_month" : "gpu_utilisation")),
      ("probability_a_cheaper", .optional(probability)),
      (
        "movers",
        .array(
          pair.movers.prefix(10).map {
            .object([
              ("input", .string($0.input)), ("low", .number($0.low)), ("high", .number($0.high)),
              ("crossing_at_low", .optional($0.atLow)), ("crossing_at_high", .optional($0.atHigh)),
            ])
          })
      ),
    ])
  }
}
