import Statistics

/// What the routed experts of one accelerator have to do in a step.
///
/// Routing is even over experts: rows touch N (1 - (1 - k/N)^rows) of them. With expert parallelism
/// the busiest rank gets more than the mean by a named factor and decides the step.
struct ExpertLoad: Sendable, Equatable {
  /// FLOPs of a row's experts in one accelerator.
  let rowOperations: Double
  /// Bytes of all experts in one accelerator.
  let bytes: Double
  let perToken: Double
  let count: Double
  /// The share of experts that one token does not touch.
  let missed: Double
  let padding: Double
  let skew: Double

  /// The load of a setup; nil for a dense model.
  init?(_ setup: ServingSetup) {
    guard let experts = setup.model.experts else { return nil }
    let ranks = Double(setup.parallelism.accelerators)
    count = Double(experts.count)
    perToken = Double(experts.perToken)
    missed = 1 - perToken / count
    bytes = setup.model.routedParameters * setup.precision.bytes / ranks
    rowOperations =
      2 * Double(experts.layers) * perToken * setup.model.expertParameters / ranks
    padding = setup.factors[.expertPadding]
    skew = setup.parallelism.expert > 1 ? setup.factors[.expertSkew] : 1
  }

  /// Operations and bytes for a number of rows, and the bytes that even routing needs at least.
  func work(rows: Double) -> (operations: Double, bytes: Double, leastBytes: Double) {
    guard rows > 0 else { return (0, 0, 0) }
    let touched = 1 - Elementary.pow(missed, rows)
    let padded = rows + padding * count * touched / perToken
    let least = bytes * touched
    return (padded * rowOperations * skew, Swift.min(bytes, least * skew), least)
  }
}
