import Statistics

/// Requests of one size that arrive at random, independent of one another, made one by one.
struct PoissonRequests: Sequence, IteratorProtocol {
  private let rate: Double
  private let template: InferenceRequest
  private var stream: RandomStream
  private var clock = 0.0
  private var left: Int

  /// A number of requests; nil unless the rate is positive and finite and the number at least 1.
  init?(
    rate: Double, count: Int, promptTokens: Int, outputTokens: Int, cachedTokens: Int, seed: UInt64
  ) {
    guard rate > 0, rate.isFinite, count > 0 else { return nil }
    self.rate = rate
    left = count
    stream = RandomStream(seed: seed, name: "inference arrivals")
    template = InferenceRequest(
      arrival: 0, promptTokens: promptTokens, outputTokens: outputTokens,
      cachedTokens: cachedTokens)
  }

  var underestimatedCount: Int { left }

  mutating func next() -> InferenceRequest? {
    guard left > 0 else { return nil }
    left -= 1
    clock -= Elementary.log(1 - stream.uniform()) / rate
    var request = template
    request.arrival = clock
    return request
  }
}

extension InferenceRequest {
  /// Requests of one size that arrive at random, independent of one another.
  ///
  /// Nil unless the rate is positive and finite and at least one request is asked for.
  public static func poisson(
    rate: Double, count: Int, promptTokens: Int, outputTokens: Int, cachedTokens: Int = 0,
    seed: UInt64
  ) -> [InferenceRequest]? {
    PoissonRequests(
      rate: rate, count: count, promptTokens: promptTokens, outputTokens: outputTokens,
      cachedTokens: cachedTokens, seed: seed
    ).map(Array.init)
  }
}
