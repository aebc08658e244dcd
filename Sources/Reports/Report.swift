public import Berth

/// The recommendation report in Markdown.
///
/// A pure function of the assessment: the same assessment gives the same bytes. Ten sections; the order and the
/// reason of each are those of an architecture decision record with a business case and a compliance review in it.
public struct Report: Sendable {
  /// What it reports on.
  public var assessment: Assessment

  /// Creates a report.
  public init(_ assessment: Assessment) { self.assessment = assessment }

  /// The Markdown document, with a trailing newline.
  public var markdown: String {
    let assessment = FileNames.cleaned(assessment)
    var lines: [String] = []
    lines += RecordSection(assessment).lines
    lines += SummarySection(assessment).lines
    lines += QuestionSection(assessment).lines
    lines += ArchitectSection(assessment).lines
    lines += FinanceSection(assessment).lines
    lines += ComplianceSection(assessment).lines
    lines += ChoiceSection(assessment).lines
    lines += UncertaintySection(assessment).lines
    lines += PlanSection(assessment).lines
    lines += AppendixSection(assessment).lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
