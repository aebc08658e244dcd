import Documents

/// The workload file that the answers make: short, with what each line means.
struct InitFile {
  /// Values by question, as YAML.
  let values: [InitQuestion: String]

  var text: String {
    func value(_ question: InitQuestion) -> String { values[question] ?? "" }
    var objectives = [value(.objectives)]
    if !value(.budget).isEmpty { objectives.append("budget_per_month: \(value(.budget))") }
    objectives.removeAll(where: \.isEmpty)
    var lines = [
      ("workload: \(value(.name))", ""),
      ("like: \(value(.like))", InitQuestion.like.comment),
      ("traffic: \(value(.load))", InitQuestion.load.comment),
      ("users: \(value(.users))", InitQuestion.users.comment),
      (
        "data: {classes: \(value(.dataClasses)), residency: \(value(.residency))}",
        InitQuestion.dataClasses.comment
      ),
      ("models: \(value(.models))", InitQuestion.models.comment),
    ]
    if !objectives.isEmpty {
      lines.append(
        (
          "objectives: {\(objectives.joined(separator: ", "))}", InitQuestion.objectives.comment
        ))
    }
    let head = """
      # A workload for Berth. `berth workload check` says what it amounts to, `berth recommend` where to run it.
      # What it does not say comes from the archetype as a range; every number may be one, as {low: 1, likely: 2, high: 4}.

      """
    return head
      + lines.map { $1.isEmpty ? $0 : "\($0)  # \($1)" }.joined(separator: "\n") + "\n"
      + (objectives.isEmpty
        ? "# objectives: {e2e_p95: 60 s, availability: 99.9%, budget_per_month: $20_000}\n" : "")
  }
}
