public import Berth

/// The recommendation report in Markdown and as one HTML page.
///
/// A function of the assessment: the same assessment gives the same bytes. Ten sections; the order and the reason of each
/// are those of an architecture decision record with a business case and a compliance review in it. What the sections
/// show beyond the assessment, such as break-even and latency by load, is worked out once when the report is made.
public struct Report: Sendable {
  /// What it reports on.
  public let assessment: Assessment
  /// Figures by what they show.
  let pages: Pages

  private let studies: Studies

  /// Figures of the sections; nil where there is nothing to show.
  struct Pages: Sendable {
    let costBands: Figure?
    let tornado: Figure?
    let volume: Figure?
    let load: Figure?
    let pareto: Figure?
    let cashFlow: Figure?
  }

  /// Creates a report.
  ///
  /// Simulates and searches for the figures: some tenths of a second.
  public init(_ assessment: Assessment) {
    self.assessment = assessment
    let cleaned = FileNames.cleaned(assessment)
    let studies = Studies(cleaned)
    self.studies = studies
    pages = Pages(
      costBands: CostBandFigure(cleaned)?.figure, tornado: TornadoFigure(studies.cost)?.figure,
      volume: VolumeFigure(studies.breakEven)?.figure,
      load: LoadFigure(studies.loads, cleaned.profile)?.figure,
      pareto: ParetoFigure(cleaned)?.figure,
      cashFlow: CashFlowFigure(studies)?.figure)
  }

  /// The Markdown document, with a trailing newline.
  public var markdown: String {
    let assessment = FileNames.cleaned(assessment)
    var lines: [String] = []
    lines += RecordSection(assessment).lines
    lines += SummarySection(assessment, studies).lines
    lines += QuestionSection(assessment).lines
    lines += ArchitectSection(assessment, pages).lines
    lines += FinanceSection(assessment, studies, pages).lines
    lines += ComplianceSection(assessment).lines
    lines += ChoiceSection(assessment, pages).lines
    lines += UncertaintySection(assessment).lines
    lines += PlanSection(assessment).lines
    lines += AppendixSection(assessment).lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
