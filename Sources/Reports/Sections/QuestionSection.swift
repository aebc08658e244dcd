import Berth
import Documents
import Workloads

/// What was asked: workload, objectives, data and regimes.
struct QuestionSection {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  var lines: [String] {
    let profile = assessment.profile
    let summary = WorkloadSummary(profile)
    var lines = ["## 3. The question", ""]
    lines += load(summary)
    lines += [
      "- Users: "
        + profile.users.map { "\($0.country) \(Wording.share($0.share))" }.joined(separator: ", "),
      "- Models accepted: "
        + profile.models.map { model in
          "`\(model.name)`" + (model.reason.map { " (\($0))" } ?? "")
        }.joined(separator: ", "),
      "- Data: " + words(profile.data.classes) + "; subjects: " + words(profile.data.subjects)
        + "; must stay in: " + words(profile.data.residency),
      "- Inputs: \(inputs(summary)), listed in [10](#10-appendix)",
      "",
    ]
    lines += replay
    var table = MarkdownTable(["objective", "bound", "kind", "stated at"])
    for (name, objective, text) in objectives(profile.objectives) {
      table.rows.append([
        name, text,
        objective.isHard ? "hard: missing it excludes" : "soft: missing it costs points",
        FileNames(assessment).cleaned("\(objective.bound.origin)"),
      ])
    }
    lines += table.rows.isEmpty ? ["No objective is stated.", ""] : [table.text, ""]
    lines += [
      "Not asked: the quality of the agent's answers beyond public benchmarks of its models, the cost of building "
        + "the agent itself, and load from other systems of the same accounts.", "",
    ]
    return lines
  }

  private func load(_ summary: WorkloadSummary) -> [String] {
    [
      "- Load: \(Wording.quantity(summary.runsPerMonth)) runs a month, "
        + "\(Wording.quantity(summary.meanRunsPerSecond)) a second on average and "
        + "\(Wording.quantity(summary.peakRunsPerSecond)) in the busiest hour",
      "- A run: \(Wording.quantity(summary.stepsPerRun)) steps, "
        + "\(NumberFormat.fixed(summary.inputTokensPerRun)) prompt tokens "
        + "(\(NumberFormat.fixed(summary.cacheableTokensPerRun)) of them a shared prefix), "
        + "\(NumberFormat.fixed(summary.outputTokensPerRun)) generated tokens, "
        + "\(Wording.quantity(summary.toolCallsPerRun)) tool calls",
      "- A month: \(Wording.millions(summary.inputTokensPerMonth)) prompt tokens, "
        + "\(Wording.millions(summary.outputTokensPerMonth)) generated tokens",
    ]
  }

  private func inputs(_ summary: WorkloadSummary) -> String {
    summary.givenInputs == summary.allInputs
      ? "all \(summary.allInputs) are given"
      : "\(summary.givenInputs) of \(summary.allInputs) are given, the others are ranges of the archetype"
        + (assessment.profile.like.map { " `\($0)`" } ?? "")
  }

  /// For a replayed trace: its calls and tokens beside those of the simulation's first tries.
  private var replay: [String] {
    guard let trace = assessment.profile.trace,
      let tokens = (assessment.winner ?? NearestMiss.sorted(assessment.alternatives).first)?
        .firstAttemptTokens, tokens.count == 2
    else { return [] }
    let input = trace.requests.reduce(0) { $0 + $1.inputTokens }
    let output = trace.requests.reduce(0) { $0 + $1.outputTokens }
    return [
      "The trace `\(trace.path)` holds \(NumberFormat.fixed(Double(trace.requests.count))) model calls with "
        + "\(NumberFormat.fixed(Double(input))) tokens in and \(NumberFormat.fixed(Double(output))) out; first tries of "
        + "the replay had \(NumberFormat.fixed(tokens[0])) in and \(NumberFormat.fixed(tokens[1])) out.",
      "",
    ]
  }

  private func words(_ values: [Sourced<String>]) -> String {
    values.isEmpty ? "not stated" : Wording.list(values.map(\.value))
  }

  private func objectives(_ all: Objectives) -> [(String, Objective, String)] {
    var result: [(String, Objective, String)] = []
    if let objective = all.firstResponseP95 {
      result.append(
        ("first response, p95", objective, "≤ \(Wording.seconds(objective.bound.value))"))
    }
    if let objective = all.e2eP95 {
      result.append(("whole run, p95", objective, "≤ \(Wording.seconds(objective.bound.value))"))
    }
    if let objective = all.availability {
      result.append(("availability", objective, "≥ \(Wording.share(objective.bound.value))"))
    }
    if let objective = all.budgetPerMonth {
      result.append(("cost a month", objective, "≤ \(Wording.money(objective.bound.value))"))
    }
    return result
  }
}
