/// Recorded requests served again by a model of the deployment, measured beside predicted.
public struct TraceReplay: Sendable {
  /// What was recorded.
  public let records: [TraceRecord]
  /// What the model did with it.
  public let outcome: FleetOutcome

  /// Serves the requests of a record.
  public init(_ records: [TraceRecord], on fleet: Fleet) {
    self.records = records
    outcome = fleet.serve(records.map(\.request))
  }

  /// Predicted seconds to the first token; nil when nothing was answered.
  public var firstToken: LatencySummary? {
    LatencySummary(outcome.completed.map(\.timeToFirstToken))
  }
  /// Predicted seconds a token after the first.
  public var perToken: LatencySummary? {
    LatencySummary(outcome.completed.map(\.timePerOutputToken))
  }
  /// Predicted seconds to the last token.
  public var endToEnd: LatencySummary? { LatencySummary(outcome.completed.map(\.endToEnd)) }

  /// Measured seconds to the first token; nil without stamps.
  public var measuredFirstToken: LatencySummary? {
    LatencySummary(records.compactMap(\.firstToken))
  }
  /// Measured seconds a token after the first; nil without stamps.
  public var measuredPerToken: LatencySummary? { LatencySummary(records.compactMap(\.perToken)) }
  /// Measured seconds to the last token; nil without stamps.
  public var measuredEndToEnd: LatencySummary? { LatencySummary(records.compactMap(\.endToEnd)) }
}
