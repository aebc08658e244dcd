import Costing

/// What a break-even is sought over.
public enum BreakEvenParameter: Sendable, Hashable, CustomStringConvertible {
  /// Runs a month.
  case runs
  /// Growth a month, by present value over the horizon.
  case growth
  /// Discount a year, by present value over the horizon.
  case discountRate
  /// Months of the horizon, by present value.
  case horizon
  /// Prompt tokens a run, in multiples of the workload's.
  case inputTokens
  /// Generated tokens a run, in multiples of the workload's.
  case outputTokens
  /// Runs that an accelerator carries, in multiples of the estimate.
  case throughput
  /// One price, in multiples of the catalogue's.
  case price(String)

  /// Names that are no price.
  public static let named: [(name: String, parameter: BreakEvenParameter)] = [
    ("runs_per_month", .runs), ("growth_per_month", .growth), ("discount_rate", .discountRate),
    ("horizon", .horizon), ("input_tokens", .inputTokens), ("output_tokens", .outputTokens),
    ("gpu_throughput", .throughput),
  ]

  /// The name as the command line takes it.
  public var description: String {
    if case .price(let id) = self { return id }
    return Self.named.first { $0.parameter == self }?.name ?? ""
  }

  /// What a value is a number of.
  public var unit: String {
    switch self {
    case .runs: "runs a month"
    case .growth: "a month"
    case .discountRate: "a year"
    case .horizon: "months"
    case .inputTokens, .outputTokens: "times the workload's"
    case .throughput: "times the estimate"
    case .price: "times the price"
    }
  }
}
