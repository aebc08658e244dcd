import Statistics

extension InferenceRequest {
  /// Requests of one size that arrive at random, independent of one another.
  ///
  /// Nil unless the rate is positive and finite and at least one request is asked for.
  public static func poisson(
    rate: Double, count: Int, promptTokens: Int, outputTokens: Int, cachedTokens: Int = 0,
    seed: UInt64
  ) -> [InferenceRequest]? {
    guard rate > 0, rate.isFinite, count > 0 else { return nil }
    var stream = RandomStream(seed: seed, name: "inference arrivals")
    var clock = 0.0
    return (0..<count).map { _ in
      clock -= Elementary.log(1 - stream.uniform()) / rate
      return InferenceRequest(
        arrival: clock, promptTokens: promptTokens, outputTokens: outputTokens,
        cachedTokens: cachedTokens)
    }
  }
}
