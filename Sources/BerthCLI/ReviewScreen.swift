import Artifacts
import Berth
import Compliance
import Costing
import Deployments
import Documents
import Reports
import Simulation
import Workloads

/// One screen about an imported design: at most 40 lines of 80 columns.
struct ReviewScreen {
  var design: ImportedDesign
  var assessment: Assessment
  var assumptions: [String]
  var problems: [Diagnostic]

  /// Columns of a line.
  static let width = 80
  /// Lines of the screen.
  static let height = 40

  /// The imported design, by its best model.
  static func item(of assessment: Assessment) -> AssessedAlternative? {
    let own = assessment.alternatives.filter { $0.option.id == "imported" }
    return own.first { $0.rank != nil } ?? own.first { $0.bill != nil && $0.performance != nil }
      ?? NearestMiss.sorted(own).first
  }

  var lines: [String] {
    var head = line(
      "design",
      "\(design.files.joined(separator: ", ")): \(design.kind.title), \(design.parts.count) parts placed, "
        + "\(design.joined.count) belong to them, \(design.unplaced.count) not placed")
    head += line("for", workload)
    if let item = Self.item(of: assessment) {
      head += figures(item)
    } else {
      head += line("cost", "not computed, the design is not complete: " + problemText)
    }
    head += instead
    let errors = design.findings.count { $0.severity == .error }
    head += line("found", "\(design.findings.count) findings, \(errors) of them errors")
    let notes = Array(assumptions.prefix(4).flatMap { line("note", $0) }.prefix(8))
    let room = max(6, Self.height - head.count - notes.count)
    return head + ReviewFindings(design.findings).lines(room: room) + notes
  }

  private var problemText: String {
    problems.prefix(3).map(\.message).joined(separator: "; ")
      + (problems.count > 3 ? "; and \(problems.count - 3) more" : "")
  }

  private func line(_ word: String, _ text: String) -> [String] { ReviewLine.lines(word, text) }

  private var workload: String {
    let profile = assessment.profile
    let runs = NumberFormat.fixed(profile.traffic.runsPerMonth.value.likely, decimals: 0)
    let users = profile.users.map(\.country).joined(separator: ", ")
    let models = profile.models.map(\.name).joined(separator: ", ")
    return "\(profile.name): \(runs) runs a month, users in \(users), models \(models)"
  }

  private func figures(_ item: AssessedAlternative) -> [String] {
    var own = assessment
    own.alternatives = [item]
    let answer = Answer(own).lines
    var lines: [String] = []
    for text in answer where text.hasPrefix("cost ") || text.hasPrefix("p95 ") {
      lines += line(String(text.prefix { $0 != " " }), String(text.dropFirst(8)))
    }
    let judgement = ReviewJudgement(item, design, assessment)
    for text in judgement.losses { lines += line("lost", text) }
    for text in judgement.law { lines += line("law", text) }
    if let lever = judgement.lever { lines += line("lever", lever) }
    for exclusion in item.exclusions.filter({ $0.kind != .law }).prefix(2) {
      lines += line("breaks", exclusion.reason + (exclusion.remedy.map { "; \($0)" } ?? ""))
    }
    return lines
  }

  private var instead: [String] {
    var lines: [String] = []
    if let item = Self.item(of: assessment), let rank = item.rank, rank > 1 {
      lines = line(
        "rank", "\(rank) of \(assessment.alternatives.count) alternatives, by all criteria")
    }
    return lines + choice
  }

  private var choice: [String] {
    guard let winner = assessment.winner else {
      return line("instead", "no option of those compared meets every objective and rule")
    }
    let answer = Answer(assessment).lines
    func rest(_ word: String) -> String? {
      answer.first { $0.hasPrefix(word) }.map { String($0.dropFirst(8)) }
    }
    let flip = rest("flips ").map { line("flips", $0) } ?? []
    if winner.option.id == "imported" {
      return line(
        "choice", "this design is the best of \(assessment.alternatives.count) alternatives") + flip
    }
    let time = rest("p95 ").flatMap { $0.split(separator: ",").first }.map { "; p95 of the \($0)" }
    let cost = rest("cost ").map { ": \($0)\(time ?? "")" } ?? ""
    return line("instead", (rest("answer") ?? winner.id) + cost) + sameModel(winner) + flip
  }

  /// The best other option that runs the design's own model, where the winner runs another.
  private func sameModel(_ winner: AssessedAlternative) -> [String] {
    guard let model = Self.item(of: assessment)?.model, winner.model != model,
      let best = assessment.ranked.first(where: {
        $0.model == model && $0.option.id != "imported"
      })
    else { return [] }
    var own = assessment
    own.alternatives = [best]
    let cost = Answer(own).lines.first { $0.hasPrefix("cost ") }.map { ": \($0.dropFirst(8))" }
    return line("or", "with \(model) still: \(best.option.title)\(cost ?? "")")
  }
}
