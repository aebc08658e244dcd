import Foundation
import Testing

struct ImportTests {
  static let compose = """
    services:
      orchestrator:
        image: desk/orchestrator:1.2
        ports: ["8080:8080"]
        deploy: {replicas: 3}
      model-server:
        image: vllm/vllm-openai:v0.6.3
        deploy: {resources: {reservations: {devices: [{count: 1, capabilities: [gpu]}]}}}
      zephyr: {image: desk/zephyr:1}
    """

  @Test func printsAndWritesAnOptionThatReads() throws {
    var command = Command("import", "-", "-o", "my-desk.yaml", "--json")
    command.folder = try Command.temporaryFolder()
    command.input = Data(Self.compose.utf8)
    let result = try command.run()
    #expect(result.code == 0 && result.complaints.isEmpty, "\(result.complaints)")
    let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let object = try #require(document as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["rule"] as? String == "replicas-on-one-host-port" })
    #expect((object["parts"] as? [Any])?.count == 2 && (object["unplaced"] as? [Any])?.count == 1)
    let text = try String(
      contentsOf: command.folder.appendingPathComponent("my-desk.yaml"), encoding: .utf8)
    #expect(text.contains("option: my-desk") && text.contains("# Not placed: zephyr"))
  }

  @Test func refusesWhatItCannotRead() throws {
    for (arguments, input, complaint) in [
      (["import", "-"], "a: 1\n", "no Compose file"),
      (["import", "-"], "services: [\n", "not valid YAML"),
      (["import", "missing.yaml"], "", "there is no file"),
      (["import", "-", "-o", "My Desk.txt"], Self.compose, "option file's name"),
      (["import", "-", "--gpu-server", "cpu-16c"], Self.compose, "no accelerator"),
    ] {
      var command = Command(arguments)
      command.folder = try Command.temporaryFolder()
      command.input = Data(input.utf8)
      let result = try command.run()
      #expect(result.code == 2 && result.output.isEmpty, "\(arguments): \(result.output)")
      #expect(result.complaints.contains(complaint), "\(arguments): \(result.complaints)")
    }
  }
}
