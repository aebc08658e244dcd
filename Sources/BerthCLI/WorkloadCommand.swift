import ArgumentParser
import Reports
import Workloads

/// `berth workload`: what a workload file says.
struct WorkloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workload", abstract: "Read a workload file, or fit one to a trace.",
    discussion: """
      EXAMPLES
        berth workload check Data/workloads/support-agent.yaml
        berth workload fit calls.csv -o my-agent.yaml
      """,
    subcommands: [Check.self, WorkloadFitCommand.self])

  /// `berth workload check`: reads the file and says what it amounts to.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check a workload file and print what it amounts to.",
      usage: """
        berth workload check <workload>
                 [--catalog <path>] [--data <folder>]
                 [--overlay <folder> ...] [--quiet] [--json]
        """,
      discussion: """
        Prints runs and tokens before any result, so that you can object. Every problem of the file is told at once, each at \
        its line and column.

        EXAMPLES
          berth workload check Data/workloads/support-agent.yaml
          berth workload check Data/workloads/hr-bot.yaml --json
          berth workload check - < Data/workloads/hr-bot.yaml
        """)

    @Argument(help: "The workload file; `-` for standard input.") var workload: String
    @OptionGroup var catalogueOptions: CatalogueOptions
    @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
    @Flag(name: .long, help: "Print JSON.") var json = false

    func run() throws {
      let catalogue = try catalogueOptions.open()
      let profile = try WorkloadArgument.read(workload, catalogue: catalogue)
      let summary = WorkloadSummary(profile)
      if json {
        try Terminal.say(WorkloadJSON.text(profile, summary))
        return
      }
      let title =
        profile.summary == profile.name ? profile.name : "\(profile.name): \(profile.summary)"
      try Terminal.say(([title] + summary.lines.map { "  " + $0 }).joined(separator: "\n"))
    }
  }
}
