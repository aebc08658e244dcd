import Documents
public import Workloads

/// The facts file of an organisation with its open questions, those that settle most verdicts first.
///
/// What is answered stands on top as it was given; an open question is a comment, so that the file reads as it is and a
/// value nobody stated is never taken for one. Questions to vendors follow, since a contract may answer them.
public struct FactsTemplate: Sendable {
  /// The file's text.
  public let text: String

  /// Writes the file.
  public init(
    workload: String, answers: [String: OrganisationFact], gaps: [FactGap],
    vocabulary: [String: String]
  ) {
    var lines = [
      "# Facts of the organisation behind `\(workload)`. Take away the `#` before a line that you answer.",
      "# An answer holds for every option. Behind each question: the verdicts that wait for it, and for it alone.",
    ]
    for (field, fact) in answers.sorted(by: { $0.key < $1.key }) {
      var parts = ["value: \(Self.scalar(fact.value.value))"]
      for (key, value) in [
        ("evidence", fact.evidence), ("owner", fact.owner), ("date", fact.date),
      ] {
        if let value { parts.append("\(key): \(Self.scalar(value))") }
      }
      lines.append("\(field): {\(parts.joined(separator: ", "))}")
    }
    let open = gaps.filter { answers[$0.field] == nil && !$0.field.contains(":") }
    for (title, isOurs) in [
      ("# Yours to answer", true), ("# For vendors to answer: contracts and trust centres", false),
    ] {
      let asked = open.filter { $0.isOurs == isOurs }
      guard !asked.isEmpty else { continue }
      lines += ["", title]
      for gap in asked {
        lines += [
          "",
          "# \(gap.question.isEmpty ? gap.field : gap.question) (\(gap.verdicts) verdicts, \(gap.alone) alone)",
          "#   asked by \(gap.requirements.joined(separator: "; "))",
          "#\(gap.field): {value: , evidence: , owner: , date: }  # \(vocabulary[gap.field] ?? "")",
        ]
      }
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// A value that YAML reads back as it is: plain where nothing in it means anything, else quoted.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text.first?.isWhitespace == false
      && text.allSatisfy { $0.isLetter || $0.isNumber || " ._-/".contains($0) }
      && text.first.map { $0.isLetter || $0.isNumber } == true
    if isPlain { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
