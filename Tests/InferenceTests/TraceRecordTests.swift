import Documents
import Inference
import Testing

@Suite struct TraceRecordTests {
  @Test func stampsAndBlocksAreRead() throws {
    let text = """
      {"request_id": "b", "input_toks": 10, "output_toks": 5, "queued_ts": 101.0, "first_token_ts": 101.5, "last_token_ts": 103.5}
      {"request_id": "a", "input_toks": 20, "output_toks": 1, "queued_ts": 100.0, "first_token_ts": 100.25, "last_token_ts": 100.25}

      {"timestamp": 105000, "input_length": 6758, "output_length": 500, "hash_ids": [0, 1, 2]}
      """
    let diagnostics = Diagnostics()
    let file = try #require(
      SourceFile(path: "t.jsonl", bytes: Array(text.utf8), diagnostics: diagnostics))
    let records = TraceRecord.read(file, diagnostics: diagnostics)
    #expect(diagnostics.all.isEmpty)
    #expect(records.map(\.request.promptTokens) == [20, 10, 6758])
    #expect(records.map(\.request.arrival) == [0, 1, 5])
    #expect(records[1].firstToken == 0.5 && records[1].perToken == 0.5)
    #expect(records[2].request.blocks == [0, 1, 2] && records[2].endToEnd == nil)
  }

  @Test(arguments: ["{", "[1]", "{\"a\": }", "{\"a\": 1} x", "{\"input_toks\": 3}", "{\"a\": {}}"])
  func whatIsNoRequestIsReported(_ line: String) throws {
    let diagnostics = Diagnostics()
    let file = try #require(
      SourceFile(path: "t.jsonl", bytes: Array(line.utf8), diagnostics: diagnostics))
    #expect(TraceRecord.read(file, diagnostics: diagnostics).isEmpty)
    #expect(diagnostics.all.count == 1)
  }
}
