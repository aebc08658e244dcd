import Statistics
import Testing

@testable import Inference

@Suite struct ErrorBandTests {
  /// The stated bands are what the published rows show.
  @Test func bandsAreThoseOfThePublishedRows() throws {
    let published = try PublishedRows()
    let validation = ThroughputValidation(published.measurements, known: published.known)
    for entry in ErrorBand.measured {
      let rows = validation.judged.filter { row in
        guard let predictor = try? RowPredictor(row.published, known: published.known) else {
          return false
        }
        return ErrorBand(predictor.setup(.calibrated)).kind == entry.kind
      }
      let figures = try #require(ErrorFigures(rows))
      #expect(figures.count == entry.rows, "\(entry.kind.name): \(figures)")
      #expect((figures.median - entry.median).magnitude < 0.01, "\(entry.kind.name): \(figures)")
      #expect((figures.p90 - entry.p90).magnitude < 0.02, "\(entry.kind.name): \(figures)")
    }
  }

  /// Every class has a band, and what was not measured has a wider one than what was.
  @Test func bandsWidenWithIgnorance() throws {
    let h100 = ErrorBand(try Samples.setup())
    #expect(h100.kind.generation == .hopper && h100.kind.isCurrentEngine)
    let interval = h100.interval(around: 100)
    #expect(interval.contains(100) && interval.low > 70 && interval.high < 140)
    let unknown = try #require(
      Accelerator(name: "X1", memoryGigabytes: 80, memoryBandwidth: 1e12, halfRate: 1e14))
    let setup = ServingSetup(model: try Samples.llama8B(), accelerator: unknown)
    #expect(ErrorBand(setup).kind.generation == .other)
    #expect(ErrorBand(setup).p90 > ErrorBand.measured.map(\.p90).max() ?? 9)
    let unseen = ErrorBand(
      ErrorBand.Class(generation: .ampere, isCurrentEngine: true, hasExperts: false))
    #expect(unseen.p90 > h100.p90)
  }

  @Test(arguments: [
    ("A100 80GB SXM", AcceleratorGeneration.ampere), ("A10G", .other), ("H20", .hopper),
    ("GH200 96GB", .hopper), ("RTX PRO 6000 Blackwell SE", .blackwell), ("MI300X", .other),
  ])
  func generationsOfNames(_ name: String, _ generation: AcceleratorGeneration) {
    #expect(AcceleratorGeneration(accelerator: name) == generation)
  }
}
