import Foundation
import Inference
import Statistics
import Testing

@Suite struct ErrorBandTests {
  /// The stated bands are what the published rows show.
  @Test func bandsAreThoseOfThePublishedRows() throws {
    let published = try PublishedRows()
    let validation = ThroughputValidation(published.measurements, known: published.known)
    for kind in ErrorBand.Class.allCases where kind != .uncalibrated {
      let rows = validation.judged.filter { row in
        guard let predictor = try? RowPredictor(row.published, known: published.known) else {
          return false
        }
        return ErrorBand(predictor.setup(.calibrated)).kind == kind
      }
      let figures = try #require(ErrorFigures(rows))
      let stated = ErrorBand(kind)
      #expect((figures.median - stated.median).magnitude < 0.03, "\(kind): \(figures)")
      #expect((figures.p90 - stated.p90).magnitude < 0.06, "\(kind): \(figures)")
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
