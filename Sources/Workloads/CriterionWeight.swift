public import Documents

/// A criterion with its weight.
public struct CriterionWeight: Sendable {
  /// `cost`, `latency`, `reliability`, `quality`, `operations`, `control`, `portability`; where weighted,
  /// `scalability`, `deployment`, `carbon`.
  public var criterion: String
  /// Points; all weights of a workload sum to 100.
  public var weight: Sourced<Double>

  /// Joins the parts.
  public init(
    criterion: String,
    weight: Sourced<Double>
  ) {
    self.criterion = criterion
    self.weight = weight
  }
}
