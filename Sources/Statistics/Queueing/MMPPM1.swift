/// The MMPP/M/1 queue, exact: arrivals whose rate follows a Markov chain, exponential service.
///
/// Matrix-geometric: the vector of n customers is that of none times R^n (Neuts 1981).
public struct MMPPM1: Sendable, Equatable {
  /// The mean number in the system.
  public let meanInSystem: Double
  /// The mean time in the system.
  public let meanResponse: Double
  /// The mean wait.
  public let meanWait: Double
  /// The probability that the system is empty, over time and not as arrivals see it.
  public let probabilityOfEmpty: Double
  /// The mean arrival rate.
  public let meanRate: Double

  /// The queue of phases' arrival rates and of the rates of going from one phase to another.
  ///
  /// `switching[i][j]` is the rate from i to j; the diagonal is not read. Nil unless rates are not
  /// negative and finite, every phase can be reached, and the mean rate is below the service rate:
  /// at or above it there is no steady state, hence no length to give. At most 200 phases.
  public init?(rates: [Double], switching: [[Double]], serviceRate: Double) {
    let size = rates.count
    guard size > 0, size <= 200, switching.count == size, serviceRate > 0, serviceRate.isFinite,
      rates.allSatisfy({ $0 >= 0 && $0.isFinite }),
      let shares = PhaseChain.steadyState(switching)
    else { return nil }
    meanRate = zip(rates, shares).reduce(0) { $0 + $1.0 * $1.1 }
    guard meanRate > 0, meanRate < serviceRate else { return nil }
    var up = SquareMatrix(size: size)
    var within = SquareMatrix(size: size)
    for row in 0..<size {
      up[row, row] = rates[row]
      within[row, row] = -rates[row] - serviceRate
      for column in 0..<size where column != row {
        within[row, column] += switching[row][column]
        within[row, row] -= switching[row][column]
      }
    }
    let down = SquareMatrix(size: size, diagonal: serviceRate)
    guard let solution = QuasiBirthDeath(up: up, within: within, down: down) else { return nil }
    // The levels' vectors sum to the phases' shares, so that of no customers is shares (I - R).
    let empty = zip(shares, solution.rate.applied(toRow: shares)).map { $0 - $1 }
    // sum n pi_0 R^n = shares R (I - R)^-1.
    let length = solution.sum.applied(toRow: solution.rate.applied(toRow: shares))
    meanInSystem = length.reduce(0, +)
    meanResponse = meanInSystem / meanRate
    meanWait = meanResponse - 1 / serviceRate
    probabilityOfEmpty = empty.reduce(0, +)
  }
}
