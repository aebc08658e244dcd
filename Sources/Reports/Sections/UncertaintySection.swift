import Berth
import Documents
import Simulation
import Workloads

/// What would flip the answer and what the figures leave out.
struct UncertaintySection {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  var lines: [String] {
    var lines = ["## 8. Uncertainty", ""]
    if assessment.winner == nil {
      lines += ["Nothing is ranked, so nothing can flip.", ""]
    } else if assessment.flips.isEmpty {
      lines += [
        "No single change that was tried (load from a tenth to ten times, each weight) puts another alternative first.",
        "",
      ]
    } else {
      var table = MarkdownTable(["if", "now", "and it", "first would be"])
      table.rows = assessment.flips.map { flip in
        [flip.input, flip.now, flip.crossing, title(flip.winner)]
      }
      lines += [
        table.text, "",
        "Each row changes one input and leaves the others; with the load, costs are computed anew and latency is held.",
        "",
      ]
    }
    let summary = WorkloadSummary(assessment.profile)
    lines += [
      summary.givenInputs == summary.allInputs
        ? "The workload file gives all \(summary.allInputs) inputs; none is a default."
        : "The workload file gives \(summary.givenInputs) of \(summary.allInputs) inputs; the others are defaults with "
          + "ranges, listed in [10](#10-appendix).",
      "",
      "Bands of cost are those of prices; intervals of latency are simulation noise. Neither holds what is uncertain "
        + "about the load or the shape of a run.", "",
    ]
    let shown = assessment.winner ?? NearestMiss.sorted(assessment.alternatives).first
    if let shown, let remarks = shown.performance?.remarks, !remarks.isEmpty {
      lines += ["What the simulation of \(shown.title) leaves out or simplifies:", ""]
      lines += remarks.map { "- \(Wording.sentence($0))" } + [""]
    }
    return lines
  }

  private func title(_ id: String) -> String {
    assessment.alternatives.first { $0.id == id }?.title ?? id
  }
}
