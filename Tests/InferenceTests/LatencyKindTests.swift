import Documents
import Inference
import Testing

@Suite struct LatencyKindTests {
  @Test func rowsAreToldApartByMetricAndLoad() throws {
    let rows = [
      ("ttft_ms", "1"), ("ttft_ms", "8"), ("tpot_ms", "1"), ("tpot_ms", "16"), ("prefill_ms", "1"),
      ("prefill_ms", "4"), ("decode_step_ms", "2"), ("ttft_ms", ""), ("output_tok_s", "8"),
    ]
    let text =
      "engine,gpu,gpu_count,model,weights_precision,isl,osl,concurrency_or_batch,metric,value\n"
      + rows.map { "vLLM,H100 SXM,1,Llama-3.1-8B,bf16,512,128,\($0.1),\($0.0),5\n" }.joined()
    let diagnostics = Diagnostics()
    let table = try #require(CSVTable.parse(text: text, file: "t.csv", diagnostics: diagnostics))
    let kinds = PublishedRow.rows(of: table, diagnostics: diagnostics).map { LatencyKind($0) }
    #expect(diagnostics.all.isEmpty)
    #expect(
      kinds == [
        .singlePrompt, .firstTokenUnderLoad, .singleStream, .perTokenUnderLoad, .singlePrompt,
        .promptBatch, .decodeStep, nil, nil,
      ])
  }
}
