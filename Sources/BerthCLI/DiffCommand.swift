import ArgumentParser
import Documents
import Reports

/// `berth diff`: what changed between two assessments, for a pull request.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two assessments and say what caused the change.",
    usage: """
      berth diff <old> <new> [--exit-code] [-o <file>]
               [--quiet] [--json]
      """,
    discussion: """
      Both sides are `assessment.json` as `berth recommend` writes it. Prints Markdown for a pull request: rank, cost, p95 \
      and verdict of each option that changed, then the inputs and the prices that caused it, each price with its old and \
      new value and its catalogue row.

      EXAMPLES
        berth diff old/assessment.json new/assessment.json
        berth diff main.json branch.json -o comment.md
        berth diff main.json branch.json --exit-code
        berth recommend agent.yaml --json | berth diff old.json -
      """)

  @Argument(help: "The older assessment; `-` for standard input.") var old: String
  @Argument(help: "The newer assessment; `-` for standard input.") var new: String
  @Flag(
    name: .long, help: "Exit with 3 when another option is recommended than before.")
  var exitCode = false
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the result to a file instead of printing it.", valueName: "file"))
  var output: String?
  @Flag(name: .long, help: "Do not tell where the file went.") var quiet = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  func validate() throws {
    if old == "-", new == "-" {
      throw ValidationError("only one side can come from standard input")
    }
  }

  func run() throws {
    let diagnostics = Diagnostics()
    let limit = AssessmentDifference.limit
    let before = SourceFile.read(path: old, limit: limit, diagnostics: diagnostics)
    let after = SourceFile.read(path: new, limit: limit, diagnostics: diagnostics)
    guard let before, let after,
      let difference = AssessmentDifference(old: before, new: after, diagnostics: diagnostics)
    else { throw InputError(diagnostics.all) }
    let text = json ? difference.json : difference.markdown
    if let output, output != "-" {
      try WholeFiles.write(text + "\n", to: output)
      if !quiet { Terminal.complain("wrote \(output)") }
    } else {
      try Terminal.say(text)
    }
    if exitCode, difference.isRecommendationChanged {
      throw Failure(code: 3, message: "another option is recommended than before")
    }
  }
}
