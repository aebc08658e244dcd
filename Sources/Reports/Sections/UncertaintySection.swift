import Simulation
import Workloads
import Berth
import Documents

/// What would flip the answer and what the figures leave out.
struct UncertaintySection {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  var lines: [String] {
    var lines = ["## 8. Uncertainty", ""]
    if assessment.flips.isEmpty {
      lines += [
        "No single change that was tried (load from a tenth to ten times, each weight) puts another alternative first.",
        "",
      ]
    } else {
      var table = MarkdownTable(["if", "now", "passes", "first would be"])
      table.rows = assessment.flips.map { flip in
        [flip.input, flip.now, flip.threshold, title(flip.winner)]
      }
      lines += [
        table.text, "",
        "Each row changes one input and leaves the others; with the load, costs are computed anew and latency is held.",
        "",
      ]
    }
    let inputs = assessment.profile.inputs
    let given = inputs.filter { if case .input = $0.origin { true } else { false } }.count
    lines += [
      "The workload file gives \(given) of \(inputs.count) inputs; the others are defaults with ranges, listed in "
        + "[10](#10-appendix).", "",
    ]
    if let remarks = assessment.winner?.performance?.remarks, !remarks.isEmpty {
      lines += ["What the simulation of the first choice leaves out or simplifies:", ""]
      lines += remarks.map { "- \($0)" } + [""]
    }
    return lines
  }

  private func title(_ id: String) -> String {
    assessment.alternatives.first { $0.id == id }?.title ?? id
  }
}
