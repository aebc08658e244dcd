import Foundation
import Inference
import Statistics
import Testing

/// Predictions against what others published: the only test that knows how wrong the model is.
@Suite struct ErrorBandTests {
  struct Prediction {
    var kind: ErrorBand.Class
    var source: String
    var accelerator: String
    /// ln(predicted/measured); 1.5 for a row that could not be predicted.
    var error: Double
  }

  static func predictions() throws -> [Prediction] {
    let published = try PublishedRows()
    return published.measurements.map { row in
      let source = row["source_id"] ?? ""
      let name = row["gpu"] ?? ""
      var result = Prediction(kind: .uncalibrated, source: source, accelerator: name, error: 1.5)
      func number(_ key: String) -> Double? { row[key].flatMap(Double.init) }
      guard let accelerator = published.accelerators[name],
        let model = published.models[row["model"] ?? ""],
        let precision = Precision(named: row["weights_precision"] ?? ""),
        let cards = number("gpu_count"), let prompt = number("isl"), let output = number("osl"),
        var measured = number("value")
      else { return result }
      if row["metric"] == "output_tok_s_per_gpu" { measured *= cards }
      let tensorRT = source.hasPrefix("trtllm") || source.hasPrefix("nim")
      let concurrency = number("concurrency_or_batch") ?? 1e6
      let setup = ServingSetup(
        model: model, accelerator: accelerator,
        parallelism: Parallelism(
          tensor: Int(number("tp") ?? cards), pipeline: Int(number("pp") ?? 1)),
        precision: precision, cachePrecision: Precision(named: row["kv_precision"] ?? "") ?? .bf16,
        memoryRule: tensorRT ? .tensorRT : .vllm, tokenBudget: 8_192,
        maxSequences: Int(min(concurrency, tensorRT ? 1_477 : 256)))
      result.kind = ErrorBand(setup).kind
      // Published runs exist, so the model did run: a cache too small for one request holds one.
      let capacity =
        ServingCapacity(setup, promptTokens: prompt, outputTokens: output)
      guard let capacity else { return result }
      result.error = Elementary.log(capacity.saturated.outputTokensPerSecond / measured)
      return result
    }
  }

  @Test func predictionsMeetPublishedThroughput() throws {
    let all = try ErrorBandTests.predictions()
    #expect(all.count >= 400)
    func figures(_ rows: [Prediction]) -> (median: Double, p90: Double) {
      let quantiles = Quantiles(rows.map { $0.error.magnitude })
      return (quantiles.value(0.5) ?? .nan, quantiles.value(0.9) ?? .nan)
    }
    let overall = figures(all)
    print("|ln(predicted/measured)|, \(all.count) rows: \(overall)")
    #expect(overall.median <= 0.12)
    #expect(overall.p90 <= 0.50)
    for kind in ErrorBand.Class.allCases where kind != .uncalibrated {
      let rows = all.filter { $0.kind == kind }
      let got = figures(rows)
      print("  \(kind.rawValue), \(rows.count) rows: \(got)")
      let stated = ErrorBand(kind)
      #expect((got.median - stated.median).magnitude < 0.02)
      #expect((got.p90 - stated.p90).magnitude < 0.05)
    }
    for name in Set(all.map(\.accelerator)).sorted() {
      let rows = all.filter { $0.accelerator == name }
      print("  \(name), \(rows.count) rows: \(figures(rows))")
    }
  }

  @Test func bandsOfSetups() throws {
    let h100 = ErrorBand(try Samples.setup())
    #expect(h100.kind == .dense)
    let interval = h100.interval(around: 100)
    #expect(interval.contains(100) && interval.low > 70 && interval.high < 140)
    let unknown = try #require(
      Accelerator(name: "X1", memoryGigabytes: 80, memoryBandwidth: 1e12, halfRate: 1e14))
    let setup = ServingSetup(model: try Samples.llama8B(), accelerator: unknown)
    #expect(ErrorBand(setup).kind == .uncalibrated)
  }
}
