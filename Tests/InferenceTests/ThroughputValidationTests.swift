import Foundation
import Inference
import Testing

/// Predictions against what others published: the only test that knows how wrong the model is.
@Suite struct ThroughputValidationTests {
  static func validation() throws -> ThroughputValidation {
    let published = try PublishedRows()
    return ThroughputValidation(published.measurements, known: published.known)
  }

  @Test func predictionsMeetPublishedThroughput() throws {
    let validation = try Self.validation()
    #expect(validation.judged.count >= 400)
    let all = try #require(ErrorFigures(validation.judged))
    #expect(all.median <= 0.10, "\(all)")
    #expect(all.p90 <= 0.35, "\(all)")
    #expect(try #require(all.rankCorrelation) >= 0.98)
    #expect(FactorFit.parameters.count <= 30)
    if ProcessInfo.processInfo.environment["BERTH_VERBOSE"] != nil {
      print(all)
      for (name, figures) in validation.figures(by: \.accelerator) { print(name, figures) }
      for (name, figures) in validation.figures(by: \.model) { print(name, figures) }
      for metric in [
        "ttft_ms", "tpot_ms", "prefill_ms", "decode_step_ms", "output_tok_s",
        "output_tok_s_per_gpu",
      ] {
        for source in Set(validation.rows.map(\.published.source)).sorted() {
          let rows = validation.rows.filter {
            $0.published.metric?.rawValue == metric && $0.published.source == source
          }
          if let figures = ErrorFigures(rows) {
            print(metric, source, figures, rows.first { $0.skipped != nil }?.skipped ?? "")
          }
        }
      }
    }
  }

  @Test func predictionsHoldForGroupsTheFitNeverSaw() throws {
    let validation = try Self.validation()
    for (key, smallest) in [(\PublishedRow.accelerator, 30), (\PublishedRow.model, 1)] {
      let start = ContinuousClock.now
      let groups = validation.crossValidated(by: { $0[keyPath: key] }, smallest: smallest)
      let figures = try #require(ErrorFigures(groups.flatMap(\.rows)))
      #expect(figures.median <= 0.12, "\(figures)")
      #expect(figures.p90 <= 0.45, "\(figures)")
      if ProcessInfo.processInfo.environment["BERTH_VERBOSE"] != nil {
        print(figures, ContinuousClock.now - start)
        for group in groups {
          print("  left out", group.name, ErrorFigures(group.rows).map { "\($0)" } ?? "")
        }
      }
    }
  }
}
