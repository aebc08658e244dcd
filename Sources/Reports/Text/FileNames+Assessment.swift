import Berth
import Compliance
import Documents
import Workloads

extension FileNames {
  /// The assessment with names in place of paths, before anything is laid out: widths of columns and lengths of lines must
  /// not depend on a path either.
  static func cleaned(_ assessment: Assessment) -> Assessment {
    let names = FileNames(assessment)
    guard !names.names.isEmpty else { return assessment }
    var result = assessment
    names.clean(&result.profile)
    for index in result.alternatives.indices {
      names.clean(&result.alternatives[index].verdicts)
      names.clean(&result.alternatives[index].exclusions)
    }
    for index in result.ownDuties.indices { names.clean(&result.ownDuties[index]) }
    return result
  }

  private func clean(_ profile: inout WorkloadProfile) {
    for index in profile.inputs.indices { clean(&profile.inputs[index].origin) }
    for path in [
      \Objectives.firstResponseP95, \.e2eP95, \.availability, \.budgetPerMonth,
    ] {
      guard var objective = profile.objectives[keyPath: path] else { continue }
      clean(&objective.bound.origin)
      profile.objectives[keyPath: path] = objective
    }
    if let trace = profile.trace { profile.trace?.path = cleaned(trace.path) }
  }

  private func clean(_ verdicts: inout [Verdict]) {
    for verdict in verdicts.indices {
      for result in verdicts[verdict].results.indices { clean(&verdicts[verdict].results[result]) }
    }
  }

  private func clean(_ result: inout RequirementResult) {
    // Most results rest on catalogue rows alone: their texts are left as they are.
    if result.source.contains("/") || result.source.contains(".") {
      result.source = cleaned(result.source)
    }
    for index in result.found.indices {
      guard var origin = result.found[index].origin else { continue }
      clean(&origin)
      result.found[index].origin = origin
    }
  }

  private func clean(_ exclusions: inout [Exclusion]) {
    for index in exclusions.indices {
      exclusions[index].reason = cleaned(exclusions[index].reason)
      guard var origin = exclusions[index].origin else { continue }
      clean(&origin)
      exclusions[index].origin = origin
    }
  }

  private func clean(_ origin: inout Origin) {
    guard case .input(var location) = origin else { return }
    location.file = Self.name(location.file)
    origin = .input(location)
  }
}
