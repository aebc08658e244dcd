import ArgumentParser
import Decision
import Documents
import Reports
import Statistics

/// `berth decide`: the ranking methods over any table.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Rank the options of any decision table, and say how far the ranking can be trusted.",
    usage: """
      berth decide <matrix> [--method <method>] [--equal-weights]
               [--quiet] [--json]
      """,
    discussion: """
      A CSV table has the options in its first column and, under each criterion, its figures; rows named `direction`, `weight`, \
      `worst`, `best`, `unit`, `indifference` and `preference` describe the criteria. A JSON or YAML table has `criteria`, \
      `options` and, for weights by comparison, `judgements`. Give each criterion its anchors `worst` and `best`: without them \
      the extremes at hand stand in, and taking an option away can turn the ranking over.

      EXAMPLES
        berth decide hosting.csv
        berth decide hosting.json --method topsis
        berth decide hosting.json --method ahp
        berth decide hosting.csv --json
      """)

  /// Methods that give places.
  enum Method: String, ExpressibleByArgument, CaseIterable {
    case weighted, topsis, vikor, promethee, ahp
  }

  @Argument(help: "The table; `-` for standard input.") var matrix: String
  @Option(
    name: .long,
    help: "Method whose places are printed first; `ahp` takes weights from `judgements`.")
  var method: Method = .weighted
  @Flag(name: .long, help: "Take all weights as equal where the table states none.")
  var equalWeights = false
  @Option(name: .long, help: "Weightings that are tried.") var samples: Int = 10_000
  @Option(name: .long, help: "Seed of the weightings.") var seed: UInt64 = 1
  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  func validate() throws {
    guard (1...1_000_000).contains(samples) else {
      throw ValidationError("`--samples` takes a number from 1 to 1000000")
    }
  }

  func run() throws {
    let diagnostics = Diagnostics()
    guard let source = SourceFile.read(path: matrix, diagnostics: diagnostics),
      let table = DecisionTable.read(source, diagnostics: diagnostics)
    else { throw InputError(diagnostics.all) }
    let hierarchy = table.judgements.flatMap { AnalyticHierarchy(judgements: $0) }
    let weights = try weights(of: table, hierarchy)
    guard
      let decision = TableDecision(
        table, weights: weights, samples: samples,
        stream: RandomStream(seed: seed, name: "decide weights"))
    else {
      throw InputError([
        Diagnostic(
          code: "not-rankable",
          "the table cannot be ranked: all weights are 0, or a criterion has neither figures nor anchors"
        )
      ])
    }
    let page = DecidePage(table: table, decision: decision, method: method, hierarchy: hierarchy)
    try Terminal.say(
      json ? String(page.document.text.dropLast()) : page.text(width: Terminal.width ?? 100))
  }

  private func weights(of table: DecisionTable, _ hierarchy: AnalyticHierarchy?)
    throws(InputError) -> [Double]
  {
    if method == .ahp {
      guard let hierarchy else {
        throw InputError([
          Diagnostic(
            code: "judgements",
            table.judgements == nil
              ? "`--method ahp` needs `judgements` in the table"
              : "`judgements` is no table of comparisons: 1 on the diagonal, a ratio and its inverse across it"
          )
        ])
      }
      return hierarchy.weights
    }
    let stated = table.columns.compactMap(\.weight)
    if stated.count == table.columns.count { return stated }
    if stated.isEmpty, equalWeights { return table.columns.map { _ in 1 } }
    let missing = table.columns.filter { $0.weight == nil }.map { "`\($0.name)`" }
    throw InputError([
      Diagnostic(
        code: "no-weight", "no weight is stated for \(missing.joined(separator: ", "))",
        hint: stated.isEmpty ? "state them, or say `--equal-weights`" : "state a weight for each")
    ])
  }
}
