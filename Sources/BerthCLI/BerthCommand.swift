import ArgumentParser
import Berth
import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The command line: parses, calls the library, prints.
///
/// It computes nothing.
@main
struct BerthCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "berth",
    abstract: "Decides where an AI agent should run.",
    discussion: """
      Berth takes a workload, simulates the options for hosting it, prices every metered unit, checks the compliance \
      regimes that apply, ranks what is left and writes a report.

      EXAMPLES
        berth workload check Data/workloads/support-agent.yaml
        berth recommend Data/workloads/support-agent.yaml -o report
        berth compare Data/workloads/support-agent.yaml aws-fargate-bedrock
        berth catalog list services

      EXIT CODES
        0 done · 1 failed · 2 usage or bad input · 3 a gate was missed · 130 interrupted
      """,
    version: Version.text,
    subcommands: [
      RecommendCommand.self, CompareCommand.self, ImportCommand.self, WorkloadCommand.self,
      CatalogCommand.self, CostCommand.self,
    ])

  static func main() async {
    signal(SIGINT) { _ in _exit(130) }
    // A file-size limit is to be told as a failed write, not to kill.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try checkName()
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as InputError {
      Terminal.complain(error.description)
      Self.exit(withCode: 2)
    } catch let error as Failure {
      Terminal.complain("error: \(error.message)")
      Self.exit(withCode: error.code)
    } catch {
      let code = exitCode(for: error).rawValue
      let text = fullMessage(for: error)
      if code == 0 {
        if !text.isEmpty { Terminal.say(text) }
      } else if !text.isEmpty {
        Terminal.complain(text)
      }
      Self.exit(withCode: code == 64 ? 2 : code)
    }
  }

  /// Names the nearest command where the first word is none; the parser would only count the words.
  private static func checkName() throws(InputError) {
    let names = ["recommend", "compare", "import", "workload", "catalog", "cost", "help"]
    guard CommandLine.arguments.count > 1 else { return }
    let word = CommandLine.arguments[1]
    if word.hasPrefix("-") || names.contains(word) { return }
    let nearest = NearestName.among(names, to: word)
    let hint =
      nearest.map { "the nearest is `\($0)`" } ?? "commands: \(names.joined(separator: ", "))"
    throw InputError([
      Diagnostic(code: "unknown-command", "there is no command `\(word)`", hint: hint)
    ])
  }

  private static func exit(withCode code: Int32) -> Never {
    fflush(nil)
    Glibc.exit(code)
  }
}
