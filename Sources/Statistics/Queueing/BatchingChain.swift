/// Continuous batching as a birth-death chain: a sequence leaves when its tokens are generated.
///
/// An iteration over b sequences lasts base + b x per sequence and yields one token to each, so with
/// memoryless output lengths b sequences finish at b / (tokens x iteration). Sequences beyond the
/// greatest batch wait in line. Left out: prefill, preemption, memory limits other than the batch.
public struct BatchingChain: Sendable, Equatable {
  /// The mean number of sequences in the server, those in line included.
  public let meanInSystem: Double
  /// The mean time from arrival to the last token.
  public let meanResponse: Double
  /// The mean time in line.
  public let meanWait: Double
  /// The share of arrivals that stands in line.
  public let probabilityOfWaiting: Double
  /// The mean number of sequences in the batch.
  public let meanBatch: Double
  /// The sequences a unit of time that a full batch finishes.
  public let maximumThroughput: Double

  /// The server; nil unless figures are positive and finite and arrivals are below the maximum.
  ///
  /// Times in one unit, the arrival rate in sequences a unit of time. The iteration's base or its
  /// share per sequence may be 0, not both.
  public init?(
    arrivalRate: Double, maximumBatch: Int, iterationBase: Double, iterationPerSequence: Double,
    meanOutputTokens: Double
  ) {
    guard maximumBatch > 0, iterationBase >= 0, iterationPerSequence >= 0, meanOutputTokens > 0,
      arrivalRate > 0
    else { return nil }
    func finishing(_ sequences: Int) -> Double {
      let batch = Double(min(sequences, maximumBatch))
      return batch / (meanOutputTokens * (iterationBase + batch * iterationPerSequence))
    }
    guard
      let chain = BirthDeathChain(
        unlimitedFrom: maximumBatch, birth: { _ in arrivalRate }, death: finishing)
    else { return nil }
    maximumThroughput = finishing(maximumBatch)
    meanInSystem = chain.mean(stepBeyond: 1) { Double($0) }
    meanBatch = chain.mean(stepBeyond: 0) { Double($0) }
    // Beyond the boundary k wait with the probability of k more: the queue without cancellation.
    meanWait = chain.tail / (1 - chain.tailRatio) / arrivalRate
    meanResponse = meanInSystem / arrivalRate
    probabilityOfWaiting = chain.probability(atLeast: maximumBatch)
  }
}
