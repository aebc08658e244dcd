import ArgumentParser
import Reports
import Workloads

/// `berth workload`: what a workload file says.
struct WorkloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workload", abstract: "Read a workload file.", subcommands: [Check.self])

  /// `berth workload check`: reads the file and says what it amounts to.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a workload file and print what it amounts to.",
      discussion: """
        Prints runs and tokens before any result, so that you can object. Every problem of the file is told at once, each at \
        its line and column.

        EXAMPLES
          berth workload check Data/workloads/support-agent.yaml
          berth workload check my-agent.yaml --json
          cat my-agent.yaml | berth workload check -
        """)

    @Argument(help: "The workload file; `-` for standard input.") var workload: String
    @OptionGroup var catalogueOptions: CatalogueOptions
    @Flag(name: .long, help: "Print JSON.") var json = false

    func run() throws {
      let catalogue = try catalogueOptions.open()
      let profile = try WorkloadArgument.read(workload, catalogue: catalogue)
      let summary = WorkloadSummary(profile)
      if json {
        Terminal.say(WorkloadJSON.text(profile, summary))
      } else {
        Terminal.say("\(profile.name): \(profile.summary)")
        for line in summary.lines { Terminal.say("  " + line) }
      }
    }
  }
}
