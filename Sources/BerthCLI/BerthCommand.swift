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
        berth init -o my-agent.yaml
        berth workload check Data/workloads/support-agent.yaml
        berth workload fit calls.csv -o my-agent.yaml
        berth recommend Data/workloads/support-agent.yaml
        berth compare Data/workloads/hr-bot.yaml 'aws-*'
        berth simulate Data/workloads/support-agent.yaml --option aws-lambda-bedrock
        berth cost Data/workloads/support-agent.yaml --option aws-lambda-bedrock
        berth check Data/workloads/support-agent.yaml
        berth diff old/assessment.json new/assessment.json
        berth breakeven Data/workloads/support-agent.yaml
        berth options new --from aws-lambda-bedrock -o my-agent.yaml
        berth catalog list services

      COMPLETIONS AND MANUAL
        source <(berth --generate-completion-script bash)
        berth --generate-completion-script zsh > ~/.zsh/completions/_berth
        berth --generate-completion-script fish | source
        berth manual -o ~/.local/share/man/man1

      Results go to standard output, everything else to standard error.

      EXIT CODES
          0  done
          1  failed
          2  usage or bad input
          3  a gate was missed
        130  interrupted
      """,
    version: Version.text,
    subcommands: [
      InitCommand.self, RecommendCommand.self, CompareCommand.self, SimulateCommand.self,
      InferenceCommand.self,
      CostCommand.self, BreakevenCommand.self, ComplyCommand.self, DecideCommand.self,
      ExplainCommand.self, CheckCommand.self, DiffCommand.self, OptionsCommand.self,
      ImportCommand.self, ReviewCommand.self, ExportCommand.self, WorkloadCommand.self,
      KeysCommand.self, CatalogCommand.self, ManualCommand.self,
    ])

  static func main() async {
    Interrupts.install()
    do {
      try CommandName.check(Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as InputError {
      Terminal.complain(error.description)
      quit(2)
    } catch let error as Failure {
      Terminal.complain(error.description)
      quit(error.code)
    } catch {
      quit(tell(error))
    }
  }

  /// Tells what the parser threw, help and version among it, and returns the exit code.
  private static func tell(_ error: any Error) -> Int32 {
    let code = exitCode(for: error).rawValue
    let text = fullMessage(for: error)
    do {
      if code == 0 {
        if text == Version.text {
          try Terminal.say(CatalogueOptions.versionLine())
        } else if !text.isEmpty {
          try Terminal.say(text)
        }
        return 0
      }
    } catch {
      Terminal.complain("\(error)")
      return 1
    }
    if !text.isEmpty {
      Terminal.complain(ParserComplaint.text(message(for: error), full: text))
    }
    return code == 64 ? 2 : code
  }
}

private func quit(_ code: Int32) -> Never { exit(code) }
