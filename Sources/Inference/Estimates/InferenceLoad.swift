/// How requests are offered to a deployment.
public enum InferenceLoad: Sendable, Equatable {
  /// At random, so many a second.
  case rate(Double)
  /// By so many clients, each of which sends the next request when the last is answered.
  case concurrency(Int)
  /// As many as can be served.
  case saturated
}
