import Foundation
import Testing

/// `berth simulate`: its text as a person sees it, its document, and its complaints.
struct SimulateTests {
  private static let networks = "Tests/Fixtures/networks"

  private func simulate(_ arguments: String..., input: String? = nil) throws -> Command.Result {
    var command = Command(["simulate"] + arguments)
    command.environment = ["COLUMNS": "80"]
    command.input = input.map { Data($0.utf8) }
    return try command.run()
  }

  /// Nothing in this network is random, so the text is the same whatever the generator draws.
  @Test func theTextOfASteadyNetwork() throws {
    let result = try simulate("network", "\(Self.networks)/steady.yaml", "--replications", "3")
    let golden = try String(
      contentsOf: Command.root.appendingPathComponent("\(Self.networks)/steady.txt"),
      encoding: .utf8)
    #expect(result.code == 0 && result.complaints.isEmpty, "\(result.complaints)")
    #expect(result.output == golden)
  }

  @Test func linesFitEightyColumns() throws {
    for name in ["w2", "w3-ln"] {
      let result = try simulate("network", "\(Self.networks)/\(name).yaml", "--replications", "2")
      #expect(result.code == 0, "\(result.complaints)")
      #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      let verdict = try #require(result.output.range(of: "verdict"))
      let times = try #require(result.output.range(of: "p95"))
      #expect(verdict.lowerBound < times.lowerBound)
    }
  }

  @Test func theSeedDecidesAndCoresDoNot() throws {
    let file = "\(Self.networks)/w3-exp.yaml"
    let first = try simulate("network", file, "--replications", "4", "--json", "--seed", "3")
    let again = try simulate("network", file, "--replications", "4", "--json", "--seed", "3")
    let other = try simulate("network", file, "--replications", "4", "--json", "--seed", "4")
    #expect(first.output == again.output && first.output != other.output)
    let document = try JSONSerialization.jsonObject(with: Data(first.output.utf8))
    let object = try #require(document as? [String: Any])
    #expect(object["verdict"] as? String == "stable" && object["runs"] as? Int == 800_000)
    #expect((object["stations"] as? [Any])?.count == 4)
  }

  @Test func aLineWithoutEndHasNoPercentile() throws {
    let text = """
      network: full
      arrivals: {per_second: 3}
      stations: [{station: small, servers: 2, service: 1 s}]
      path: [small]
      runs: 500

      """
    let result = try simulate("network", "-", "--replications", "2", input: text)
    #expect(result.code == 0)
    #expect(result.output.contains("unstable") && result.output.contains("`small` (150%)"))
    #expect(!result.output.contains("p95"))
  }

  @Test func mistakesAreToldAtTheirPlace() throws {
    let text =
      "network: x\narrivals: {per_secnd: 3}\nstations: [{station: a, servers: 0, service: 1 s}]\npath: [b]\n"
    let result = try simulate("network", "-", input: text)
    #expect(result.code == 2 && result.output.isEmpty)
    for place in ["<stdin>:2:12: error", "<stdin>:3:34: error", "<stdin>:4:8: error"] {
      #expect(result.complaints.contains(place), "\(place) in \(result.complaints)")
    }
    for arguments in [["network"], ["network", "nowhere.yaml"], ["-"]] {
      #expect(try Command(["simulate"] + arguments).run().code == 2)
    }
    let share = try simulate("network", "-", "--precision", "7", input: text)
    #expect(share.code == 2)
  }

  @Test func oneOptionOfAWorkload() throws {
    let workload = "Data/workloads/support-agent.yaml"
    let result = try simulate(
      workload, "--option", "aws-lambda-bedrock", "--replications", "2")
    #expect(result.code == 0, "\(result.complaints)")
    for part in ["verdict", "at 10×", "orchestrator", "first token", "closed form"] {
      #expect(result.output.contains(part), "\(part) in \(result.output)")
    }
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let unknown = try simulate(workload, "--option", "aws-lamda-bedrock")
    #expect(unknown.code == 2 && unknown.complaints.contains("`aws-lambda-bedrock`"))
    let model = try simulate(
      workload, "--option", "aws-lambda-bedrock", "--model", "nothing-like-it")
    #expect(model.code == 2 && model.complaints.contains("cannot run"))
  }

  @Test func aRecordedTraceIsReplayed() throws {
    let folder = try Command.temporaryFolder()
    let rows = (0..<40).map { "\(Double($0) * 0.7),\(500 + $0),\(20 + $0)" }
    let trace = folder.appendingPathComponent("trace.csv")
    try Data(("timestamp,input_tokens,output_tokens\n" + rows.joined(separator: "\n")).utf8)
      .write(to: trace)
    let result = try simulate(
      "Data/workloads/support-agent.yaml", "--option", "aws-lambda-bedrock", "--trace",
      trace.path)
    #expect(result.code == 0, "\(result.complaints)")
    #expect(result.output.contains("40 runs in 1 replication"))
  }
}
