/// A closed product-form network of single-server stations and a delay: exact mean value analysis.
///
/// Reiser and Lavenberg, Journal of the ACM 27 (2), 1980. O(population x stations).
public struct ClosedNetwork: Sendable, Equatable {
  /// The customers that pass a unit of time.
  public let throughput: Double
  /// The mean time at the stations, thinking left out.
  public let response: Double
  /// The mean number at each station.
  public let queues: [Double]

  /// The network of service demands (visits x service time), think time and population.
  ///
  /// Nil unless demands are not negative and finite, the population is at least 1, and demands and
  /// think time are not all zero.
  public init?(demands: [Double], thinkTime: Double, population: Int) {
    guard population >= 1, thinkTime >= 0, thinkTime.isFinite,
      demands.allSatisfy({ $0 >= 0 && $0.isFinite }), thinkTime + demands.reduce(0, +) > 0
    else { return nil }
    var queues = Array(repeating: 0.0, count: demands.count)
    var throughput = 0.0
    var response = 0.0
    for customers in 1...population {
      response = zip(demands, queues).reduce(0) { $0 + $1.0 * (1 + $1.1) }
      throughput = Double(customers) / (thinkTime + response)
      for index in queues.indices {
        queues[index] = throughput * demands[index] * (1 + queues[index])
      }
    }
    self.throughput = throughput
    self.response = response
    self.queues = queues
  }
}
