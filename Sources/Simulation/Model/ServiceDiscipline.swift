/// How fast the requests that a pool works on get on beside one another.
public enum ServiceDiscipline: BitwiseCopyable, Sendable, Hashable {
  /// Each at full speed, whatever its neighbours do: a slot is a server.
  case alone
  /// Processor sharing: n requests on `cores` cores get on at min(1, cores / n) each.
  case processorSharing(cores: Double)
  /// Continuous batching: a demand is a number of iterations, and an iteration with n requests takes
  /// `base + perRequest · n` seconds.
  ///
  /// Simplification: iterations are not aligned, as in the birth–death chain that describes it.
  case iterations(base: Double, perRequest: Double)

  /// Demand that each of n requests gets done in a second.
  @inline(__always)
  func speed(_ count: Int) -> Double {
    switch self {
    case .alone: 1
    case .processorSharing(let cores): min(1, cores / Double(max(1, count)))
    case .iterations(let base, let perRequest): 1 / (base + perRequest * Double(count))
    }
  }
}
