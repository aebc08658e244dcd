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

  init(_ validation: ThroughputValidation, crossValidates: Bool) {
    self.validation = validation
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
    var lines: [String] = []
    func say(_ name: String, _ figures: ErrorFigures) {
      let rank = figures.rankCorrelation.map { NumberFormat.fixed($0, decimals: 3) } ?? "–"
      lines.append(
        "  \(name): \(figures.count) rows, median \(NumberFormat.fixed(figures.median, decimals: 3)), "
          + "p90 \(NumberFormat.fixed(figures.p90, decimals: 3)), bias "
          + "\(NumberFormat.fixed(figures.bias, decimals: 3)), Spearman \(rank)"
          + (figures.skipped > 0 ? ", \(figures.skipped) skipped" : ""))
    }
    lines.append("|ln(predicted/measured)| of the judged rows (one not predicted counts as 1.5)")
    if let all = ErrorFigures(validation.judged) { say("all", all) }
    for group in groups {
      lines.append("by \(group.title)")
      for entry in group.groups { say(entry.name, entry.figures) }
    }
    lines.append("all rows by metric, skipped ones left out")
    for entry in validation.figuresByMetric { say(entry.name, entry.figures) }
    if let all = allWithoutAccelerator {
      lines.append("each GPU of at least 30 rows predicted by a fit without it")
      say("all", all)
      for entry in withoutAccelerator { say(entry.name, entry.figures) }
    }
    if let all = allWithoutModel {
      lines.append("each model predicted by a fit without it")
      say("all", all)
      for entry in withoutModel { say(entry.name, entry.figures) }
    }
    lines.append("\(FactorFit.parameters.count) fitted numbers, with the range physics allows")
    for parameter in FactorFit.parameters {
      let value = EfficiencyFactors.calibrated[parameter]
      lines.append(
        "  \(parameter.rawValue): \(value) (\(parameter.range.lowerBound) to \(parameter.range.upperBound))"
      )
    }
    return lines.joined(separator: "\n")
  }
}
