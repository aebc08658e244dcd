import Berth
import Deployments
import Documents

/// Which alternative of an option a command means.
enum AlternativeChoice {
  /// The alternative of an option with the model asked for, else its best placed one, of those that are fit.
  ///
  /// Throws the models it can run for one it cannot, and what put the option out where none is fit; `use` says what for, such
  /// as `priced`.
  static func pick(
    _ assessment: Assessment, option: String, model: String?, use: String,
    isFit: (AssessedAlternative) -> Bool
  ) throws -> AssessedAlternative {
    let found = assessment.alternatives.filter { $0.option.id == option }
    let models = found.compactMap(\.model)
    if let model, !models.contains(model) {
      throw InputError([
        Diagnostic(
          code: "unknown-model", "`\(option)` cannot run `\(model)` for this workload",
          hint: NearestName.among(models, to: model).map { "did you mean `\($0)`?" }
            ?? "it can run \(models.joined(separator: ", "))")
      ])
    }
    guard let item = found.first(where: { isFit($0) && (model == nil || $0.model == model) })
    else {
      let reasons = found.flatMap(\.exclusions).map(\.reason)
      throw Failure(
        code: 1,
        message: "`\(option)` cannot be \(use): "
          + (reasons.isEmpty ? "no reason recorded" : reasons.joined(separator: "; ")))
    }
    return item
  }
}
