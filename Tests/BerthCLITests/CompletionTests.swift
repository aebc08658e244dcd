import Testing

/// Each shell gets a script that knows the commands.
struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"]) func aScriptNamesTheCommands(shell: String) throws {
    let result = try Command("--generate-completion-script", shell).run()
    #expect(result.code == 0 && result.complaints.isEmpty, "\(result.complaints)")
    for command in ["recommend", "compare", "options", "import", "workload", "catalog"] {
      #expect(result.output.contains(command), "\(command)")
    }
  }
}
