import Foundation
import Inference
import Testing

/// A real vLLM run, request by request, that no factor was fitted to.
@Suite struct ReplayTests {
  @Test func realRunOnARTX4090() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/inference/vllm-rtx4090-requests.csv")
    let rows = PublishedRows.parse(try String(contentsOf: file, encoding: .utf8))
    #expect(rows.count == 300)
    let setup = ServingSetup(
      model: try Samples.llama8B(), accelerator: try Samples.accelerator("RTX 4090"),
      tokenBudget: 2048, maxSequences: 256)
    var server = BatchingServer(setup)
    var arrivals: [Double] = []
    var outputs: [Double] = []
    var measured = (first: 0.0, last: 0.0, perToken: 0.0)
    for (index, row) in rows.enumerated() {
      func number(_ key: String) throws -> Double {
        try #require(row[key].flatMap(Double.init))
      }
      let queued = try number("queued_s")
      let output = try number("output_tokens")
      let first = try number("first_token_s")
      let last = try number("last_token_s")
      arrivals.append(queued)
      outputs.append(output)
      measured.first += (first - queued) / 300
      measured.last += (last - queued) / 300
      measured.perToken += (last - first) / max(1, output - 1) / 300
      server.enqueue(
        request: index, promptTokens: Int(try number("input_tokens")), outputTokens: Int(output),
        at: queued)
    }
    var first = [Double](repeating: 0, count: 300)
    var predicted = (first: 0.0, last: 0.0, perToken: 0.0)
    for event in server.advance(to: 1e6) {
      let since = event.time - arrivals[event.request]
      switch event.kind {
      case .firstToken:
        first[event.request] = since
        predicted.first += since / 300
      case .completion:
        predicted.last += since / 300
        predicted.perToken +=
          (since - first[event.request]) / max(1, outputs[event.request] - 1) / 300
      }
    }
    print("measured \(measured), predicted \(predicted)")
    #expect(server.counts.completed == 300)
    // Neither this run nor its aggregates steered a factor.
    let blocks = setup.memory.blocks
    #expect((Double(blocks) / 2_588 - 1).magnitude <= 0.05, "\(blocks) blocks")
    #expect((predicted.last / measured.last - 1).magnitude <= 0.10)
    #expect((predicted.first / measured.first - 1).magnitude <= 0.15)
    #expect((predicted.perToken / measured.perToken - 1).magnitude <= 0.05)
  }
}
