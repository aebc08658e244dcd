import Documents
import Inference
import Reports

/// A validation as text and as JSON.
struct InferenceValidationText {
  let validation: ThroughputValidation
  let withoutAccelerator: [(name: String, figures: ErrorFigures)]
  let withoutModel: [(name: String, figures: ErrorFigures)]
  let allWithoutAccelerator: ErrorFigures?
  let allWithoutModel: ErrorFigures?
  let factors: EfficiencyFactors

  init(
    _ validation: ThroughputValidation, factors: EfficiencyFactors, crossValidates: Bool
  ) {
    self.validation = validation
    self.factors = factors
    let byAccelerator =
      crossValidates ? validation.crossValidated(by: \.accelerator, smallest: 30) : []
    let byModel = crossValidates ? validation.crossValidated(by: \.model) : []
    withoutAccelerator = Self.figures(byAccelerator)
    withoutModel = Self.figures(byModel)
    allWithoutAccelerator = ErrorFigures(byAccelerator.flatMap(\.rows))
    allWithoutModel = ErrorFigures(byModel.flatMap(\.rows))
  }

  private static func figures(
    _ groups: [(name: String, rows: [ThroughputValidation.Row])]
  ) -> [(name: String, figures: ErrorFigures)] {
    groups.compactMap { group in ErrorFigures(group.rows).map { (group.name, $0) } }
  }

  private var groups: [(title: String, groups: [(name: String, figures: ErrorFigures)])] {
    [
      ("gpu", validation.figures(by: \.accelerator)), ("model", validation.figures(by: \.model)),
      ("engine", validation.figures { "\($0.engine) \($0.engineVersion)" }),
    ]
  }

  var json: String {
    var summary: [(String, JSONValue)] = [
      ("judged", Self.object(ErrorFigures(validation.judged)))
    ]
    for group in groups { summary.append(("by_\(group.title)", Self.list(group.groups))) }
    summary.append(
      ("by_metric", Self.list(validation.figuresByMetric)))
    summary.append(("by_latency", Self.list(validation.figuresByLatency)))
    summary.append(("leave_one_gpu_out", Self.object(allWithoutAccelerator)))
    summary.append(("leave_one_gpu_out_by_gpu", Self.list(withoutAccelerator)))
    summary.append(("leave_one_model_out", Self.object(allWithoutModel)))
    summary.append(("leave_one_model_out_by_model", Self.list(withoutModel)))
    summary.append(("fitted_numbers", .integer(FactorFit.parameters.count)))
    let rows = validation.rows.map { row in
      JSONValue.object([
        ("line", .integer(row.published.line)),
        ("predicted", row.predicted.map(InferenceText.number) ?? .null),
        ("measured", .number(row.published.value)), ("skipped", .optional(row.skipped)),
      ])
    }
    return String(
      JSONValue.object([("rows", .array(rows)), ("summary", .object(summary))]).text.dropLast())
  }

  private static func object(_ figures: ErrorFigures?) -> JSONValue {
    guard let figures else { return .null }
    return .object([
      ("rows", .integer(figures.count)), ("skipped", .integer(figures.skipped)),
      ("median_abs_ln", InferenceText.number(figures.median)),
      ("p90_abs_ln", InferenceText.number(figures.p90)),
      ("median_ln", InferenceText.number(figures.bias)),
      ("spearman", figures.rankCorrelation.map(InferenceText.number) ?? .null),
    ])
  }

  private static func list(_ groups: [(name: String, figures: ErrorFigures)]) -> JSONValue {
    .object(groups.map { ($0.name, object($0.figures)) })
  }

  var text: String {
    var lines = [
      "|ln(predicted/measured)|, rows not predicted as 1.5",
      Self.line("judged rows", "rows", "median", "p90", "bias", "Spearman"),
    ]
    func say(_ title: String, _ groups: [(name: String, figures: ErrorFigures)]) {
      guard !groups.isEmpty else { return }
      lines += ["", title]
      lines += groups.map { Self.line($0.name, $0.figures) }
    }
    if let all = ErrorFigures(validation.judged) { lines.append(Self.line("all", all)) }
    for group in groups { say("by \(group.title)", group.groups) }
    say("latencies, rows that were predicted", validation.figuresByLatency)
    say("all rows that were predicted, by metric", validation.figuresByMetric)
    let allRows = [("all", allWithoutAccelerator), ("all", allWithoutModel)].map { name, figures in
      figures.map { [(name: name, figures: $0)] } ?? []
    }
    say("each GPU of at least 30 rows, by a fit without it", allRows[0] + withoutAccelerator)
    say("each model, by a fit without it", allRows[1] + withoutModel)
    if !validation.skips.isEmpty {
      lines += ["", "rows that were not predicted"]
      lines += validation.skips.map { "  \($0.rows): \($0.reason)" }
    }
    lines += ["", "\(FactorFit.parameters.count) fitted numbers, with the range physics allows"]
    for parameter in FactorFit.parameters {
      let name = parameter.rawValue.padding(to: 22)
      lines.append(
        "  \(name) \(factors[parameter]) (\(parameter.range.lowerBound) to \(parameter.range.upperBound))"
      )
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ name: String, _ figures: ErrorFigures) -> String {
    func fixed(_ value: Double) -> String { NumberFormat.fixed(value, decimals: 3) }
    return line(
      name, "\(figures.count)", fixed(figures.median), fixed(figures.p90), fixed(figures.bias),
      figures.rankCorrelation.map(fixed) ?? "–")
      + (figures.skipped > 0 ? "  \(figures.skipped) skipped" : "")
  }

  private static func line(_ name: String, _ columns: String...) -> String {
    "  " + name.padding(to: 32) + columns.map { $0.leading(to: 9) }.joined()
  }
}

extension String {
  /// The text with spaces after it up to a width.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The text with spaces before it up to a width.
  fileprivate func leading(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
