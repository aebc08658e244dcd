import Foundation
import Testing

/// `berth init` writes what `berth workload check` passes.
struct InitTests {
  private func checks(_ file: String, in folder: URL) throws {
    var check = Command("workload", "check", file)
    check.folder = folder
    let result = try check.run()
    #expect(result.code == 0 && result.complaints.isEmpty, "\(result.complaints)")
  }

  @Test(arguments: [
    "", "\n\n\n\n\n\n\n\n\n",
    "coding-assistant\nreviewer\n80_000\nDE 70%, FR 30%\npersonal, confidential\nEU\n"
      + "claude-sonnet-5, gpt-5.2\n$20_000\ne2e_p95 60 s, first_response_p95: 4 s, availability 99.9%\n",
  ])
  func answersFromAPipe(answers: String) throws {
    let folder = try Command.temporaryFolder()
    var command = Command("init", "-o", "agent.yaml")
    command.folder = folder
    command.input = Data(answers.utf8)
    let result = try command.run()
    #expect(result.code == 0, "\(result.complaints)")
    #expect(result.output.isEmpty && result.complaints.hasPrefix("wrote agent.yaml\nhint: "))
    try checks("agent.yaml", in: folder)
  }

  /// Every archetype gives a sound file.
  @Test(arguments: [
    "clinical-intake", "coding-assistant", "document-batch", "research-agent", "support-agent",
    "voice-agent",
  ])
  func flags(archetype: String) throws {
    let folder = try Command.temporaryFolder()
    var command = Command("init", "--like", archetype, "--name", "mine", "--quiet")
    command.folder = folder
    let result = try command.run()
    #expect(result.code == 0 && result.complaints.isEmpty, "\(result.complaints)")
    try checks("mine.yaml", in: folder)
    let again = try command.run()
    #expect(again.code == 2 && again.complaints.contains("`mine.yaml` exists already"))
    command.arguments.append("--force")
    #expect(try command.run().code == 0)
  }

  /// At a terminal a wrong answer is asked again, and what was asked is on standard error.
  @Test func aPersonIsAskedAgain() throws {
    let folder = try Command.temporaryFolder()
    var command = Command()
    command.folder = folder
    command.environment = ["NO_COLOR": "1", "TERM": "xterm"]
    let berth = Command.executable.path
    command.shell = """
      command -v script > /dev/null || exit 77
      printf 'suport-agent\\nsupport-agent\\n\\n\\n\\n\\n\\n\\n\\n\\n' | \
      script -qec '\(berth) init -o out.yaml' /dev/null
      """
    let result = try command.run()
    if result.code == 77 { return }
    #expect(result.code == 0, "\(result.output)\(result.complaints)")
    #expect(result.output.contains("did you mean `support-agent`?"), "\(result.output)")
    #expect(result.output.components(separatedBy: "What kind of agent").count == 3)
    try checks("out.yaml", in: folder)
  }
}
