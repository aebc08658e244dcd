import Foundation
import Testing

/// What a person sees at a terminal, which `script` stands in for.
struct TerminalTests {
  /// Runs a command line at a terminal; nil where there is no `script`.
  private func terminal(_ line: String, _ environment: [String: String] = [:]) throws
    -> Command.Result?
  {
    var command = Command()
    command.environment = ["TERM": "xterm"].merging(environment) { $1 }
    command.input = Data(BadInputTests.sound.utf8)
    command.folder = try Command.temporaryFolder()
    try Data(BadInputTests.sound.utf8).write(
      to: command.folder.appendingPathComponent("probe.yaml"))
    command.shell = """
      command -v script > /dev/null || exit 77
      \(environment["NO_COLOR"] == nil ? "unset NO_COLOR" : ":")
      script -qec '\(Command.executable.path) \(line)' /dev/null < /dev/null
      """
    let result = try command.run()
    return result.code == 77 ? nil : result
  }

  @Test func onlyTheWordsThatSayTheKindAreColoured() throws {
    guard let result = try terminal("workload chek") else { return }
    #expect(result.output.contains("\u{1B}[1;31merror:\u{1B}[0m there is no command"))
    #expect(result.output.contains("\u{1B}[1;36mhint:\u{1B}[0m"))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func colourIsTurnedOff(environment: [String: String]) throws {
    guard let result = try terminal("workload chek", environment) else { return }
    #expect(result.output.contains("error: there is no command"))
    #expect(!result.output.contains("\u{1B}["))
  }

  @Test func progressSaysRateAndRest() throws {
    // The catalogue is built before, as it is at a person's.
    _ = try Command("catalog", "list", "models").run()
    let line = "recommend probe.yaml -o out --options 'aws-*'"
      .replacingOccurrences(of: "'", with: "\"")
    guard let result = try terminal(line) else { return }
    #expect(result.code == 0, "\(result.output)")
    #expect(result.output.contains("reading the catalogue"))
    #expect(result.output.contains("/s"), "\(result.output)")
    #expect(result.output.contains(" left"), "\(result.output)")
    guard let quiet = try terminal(line + " --quiet") else { return }
    #expect(!quiet.output.contains("reading the catalogue") && !quiet.output.contains("wrote"))
  }

  /// The first line of progress comes within 0.3 s; three times that on a busy machine.
  @Test func progressComesAtOnce() throws {
    _ = try Command("catalog", "list", "models").run()
    var command = Command()
    command.folder = try Command.temporaryFolder()
    try Data(BadInputTests.sound.utf8).write(
      to: command.folder.appendingPathComponent("probe.yaml"))
    command.environment = ["TERM": "xterm"]
    command.shell = """
      command -v script > /dev/null || exit 77
      start=$(date +%s%N)
      script -qefc '\(Command.executable.path) recommend probe.yaml -o out --options "aws-*"' /dev/null < /dev/null |
        { IFS= read -r -n 4 first; echo $(( ($(date +%s%N) - start) / 1000000 )); cat > /dev/null; }
      """
    let result = try command.run()
    if result.code == 77 { return }
    let milliseconds = try #require(
      Int(result.output.trimmingCharacters(in: .whitespacesAndNewlines)), "\(result.output)")
    #expect(milliseconds < 900)
  }

  /// Help is text alone: nothing is opened for it.
  ///
  /// Processor time, as other work shares the machine.
  @Test func helpIsQuick() throws {
    var command = Command("--help")
    command.shell = "for i in {1..20}; do \"$@\" > /dev/null; done; times"
    let result = try command.run()
    // The last line has the children's times: `0m0.200s 0m0.100s`.
    let line = try #require(result.output.split(separator: "\n").last)
    let seconds = line.split(whereSeparator: { " ms".contains($0) }).compactMap { Double($0) }
    try #require(seconds.count == 4, "\(line)")
    #expect((seconds[1] + seconds[3]) / 20 < 0.05, "\(line)")
  }
}
