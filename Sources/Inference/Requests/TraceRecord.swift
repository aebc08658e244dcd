public import Documents
import Workloads

/// One recorded request, with the stamps of the engine that served it where there are any.
public struct TraceRecord: Sendable, Equatable {
  /// The request; arrivals count from the first.
  public var request: InferenceRequest
  /// Measured seconds to the first token.
  public var firstToken: Double?
  /// Measured seconds to the last token.
  public var endToEnd: Double?

  /// Measured seconds a token after the first.
  public var perToken: Double? {
    guard let firstToken, let endToEnd else { return nil }
    return (endToEnd - firstToken) / Double(Swift.max(1, request.outputTokens - 1))
  }

  /// Reads one JSON object a line; problems are reported with their line.
  ///
  /// Arrival: `queued_ts`, `arrival_time` or `arrival` in seconds, `timestamp` in milliseconds (Mooncake).
  /// Prompt: `input_toks`, `input_tokens`, `input_length`, `prompt_tokens`; output likewise. Blocks:
  /// `hash_ids`. Stamps: `first_token_ts`, `last_token_ts` on the clock of `queued_ts`. Others are ignored.
  public static func read(_ file: SourceFile, diagnostics: Diagnostics) -> [TraceRecord] {
    var records: [TraceRecord] = []
    var number = 0
    for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      let place = SourceLocation(file: file.path, line: number, column: 1)
      guard let fields = JSONLine.parse(Array(line.utf8), lists: ["hash_ids"]) else {
        diagnostics.error("json-line", "not one flat JSON object", at: place)
        continue
      }
      func first(_ names: [String]) -> Double? {
        for name in names {
          if let value = fields[name].flatMap({ Double($0) }), value.isFinite { return value }
        }
        return nil
      }
      let inputs = ["input_toks", "input_tokens", "input_length", "prompt_tokens"]
      let outputs = ["output_toks", "output_tokens", "output_length", "completion_tokens"]
      let arrival =
        first(["queued_ts", "arrival_time", "arrival"]) ?? first(["timestamp"]).map { $0 / 1e3 }
      guard let arrival, let input = first(inputs).flatMap({ Int(exactly: $0) }),
        let output = first(outputs).flatMap({ Int(exactly: $0) }), input >= 0, output >= 0
      else {
        diagnostics.error(
          "trace", "a request needs arrival, input and output", at: place,
          hint: "for instance `arrival_time`, `input_tokens` and `output_tokens`")
        continue
      }
      let ids = (fields["hash_ids"] ?? "").split { !$0.isNumber && $0 != "-" && $0 != "." }
      let blocks = ids.compactMap { Int($0) }
      guard blocks.count == ids.count else {
        diagnostics.error("trace", "`hash_ids` holds something else than whole numbers", at: place)
        continue
      }
      let queued = first(["queued_ts"])
      func since(_ name: String) -> Double? {
        guard let queued, let stamp = first([name]), stamp >= queued else { return nil }
        return stamp - queued
      }
      records.append(
        TraceRecord(
          request: InferenceRequest(
            arrival: arrival, promptTokens: Swift.max(1, input),
            outputTokens: Swift.max(1, output), blocks: blocks,
            session: first(["session", "session_id"]).flatMap { Int(exactly: $0) }),
          firstToken: since("first_token_ts"), endToEnd: since("last_token_ts")))
    }
    let order = records.indices.sorted {
      (records[$0].request.arrival, $0) < (records[$1].request.arrival, $1)
    }
    let start = order.first.map { records[$0].request.arrival } ?? 0
    return order.map { index in
      var record = records[index]
      record.request.arrival -= start
      return record
    }
  }
}
