import Berth
import Catalog
import Documents
import Workloads

/// Title and record block: what must be known to compute the report again.
struct RecordSection {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  private var priceDay: String {
    assessment.catalogue.pricesAsOf.map { "as of \($0)" } ?? "up to \(assessment.catalogue.date)"
  }

  private var dayArgument: String {
    assessment.catalogue.pricesAsOf.map { " --prices-as-of \($0)" } ?? ""
  }

  var lines: [String] {
    let profile = assessment.profile
    var table = MarkdownTable(["what", "value"])
    table.rows = [
      ["status", "proposed"],
      ["workload", "`\(profile.name)`, SHA-256 `\(profile.contentHash.prefix(12))`"],
      [
        "catalogue",
        "`\(assessment.catalogue.version)`, prices \(priceDay)",
      ],
      ["seed", "\(assessment.seed)"],
      ["Berth", Version.text],
      ["compute it again", "`berth recommend \(file) --seed \(assessment.seed)\(dayArgument)`"],
    ]
    return [
      "# Where to run `\(profile.name)`", "",
      // A summary that only repeats the name says nothing.
      profile.summary == profile.name
        ? "Which of the options assessed should serve this workload."
        : Wording.oneLine(profile.summary), "",
      "Architect → [4](#4-for-the-architect) · finance → [5](#5-for-finance) · "
        + "security → [6](#6-for-security-and-compliance) · how it was chosen → "
        + "[7](#7-how-the-choice-was-made) · plan → [9](#9-consequences-and-triggers-for-review)",
      "", "## 1. Record", "", table.text, "",
    ]
  }

  /// The workload file: the place of the first input that was read from one.
  private var file: String {
    for record in assessment.profile.inputs {
      if case .input(let location) = record.origin { return FileNames.name(location.file) }
    }
    return "\(assessment.profile.name).yaml"
  }
}
