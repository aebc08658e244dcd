import Compliance
import Reports

/// What each regime says over all options, and the facts that hold it back.
struct ComplyTallies {
  var judgement: ComplyJudgement
  init(_ judgement: ComplyJudgement) { self.judgement = judgement }

  func text(width: Int) -> String {
    let tallies = RegimeTally.tallies(of: judgement.items.map(\.verdicts))
    let rows = tallies.map { tally -> [String] in
      let out = tally.excludedBy.prefix(3).map { "\($0.name) (\($0.count))" }
      let open = tally.heldBackBy.prefix(4).map { "\($0.name) (\($0.count))" }
      return [
        tally.regime, String(tally.allowed), String(tally.conditional), String(tally.excluded),
        open.joined(separator: ", "), out.joined(separator: ", "),
      ]
    }
    return PlainTable(
      [
        PlainTable.Column("regime"), PlainTable.Column("allowed", isNumber: true),
        PlainTable.Column("conditional", isNumber: true),
        PlainTable.Column("excluded", isNumber: true),
        PlainTable.Column("held back by", minimum: 40),
        PlainTable.Column("excluded by", minimum: 20),
      ], rows: rows
    ).text(width: max(width, 140))
  }
}
