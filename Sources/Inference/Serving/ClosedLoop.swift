import Statistics

/// Clients that each send the next request when the last is answered, all requests alike.
public struct ClosedLoop: Sendable, Equatable {
  /// Mean seconds to the first token, waiting included.
  public let meanFirstToken: Double
  /// Mean seconds a token after the first; 0 for one output token.
  public let meanPerToken: Double
  /// Output tokens a second.
  public let outputTokensPerSecond: Double

  /// The requests that were counted.
  public let requests: [ServedRequest]

  /// A loop of clients; nil when a request never fits, or a number is below 1.
  ///
  /// Every client sends `rounds` requests; the first, which all start at once, is not counted when
  /// there are more. Takes O(clients x rounds x log clients).
  public init?(
    _ setup: ServingSetup, concurrency: Int, promptTokens: Int, outputTokens: Int,
    cachedTokens: Int = 0, rounds: Int = 4
  ) {
    guard concurrency >= 1, promptTokens >= 1, outputTokens >= 1, rounds >= 1 else { return nil }
    var server = BatchingServer(setup)
    for client in 0..<concurrency {
      guard
        server.enqueue(
          request: client, promptTokens: promptTokens, outputTokens: outputTokens,
          cachedTokens: cachedTokens, at: 0)
      else { return nil }
    }
    var sent = [Double](repeating: 0, count: concurrency)
    var first = sent
    var round = [Int](repeating: 0, count: concurrency)
    var sums = (first: 0.0, token: 0.0, count: 0.0)
    var requests: [ServedRequest] = []
    var done = 0
    var end = 0.0
    while let next = server.nextEventTime {
      for event in server.advance(to: next) {
        let client = event.request
        switch event.kind {
        case .firstToken: first[client] = event.time
        case .completion:
          end = event.time
          done += 1
          if round[client] > 0 || rounds == 1 {
            sums.first += first[client] - sent[client]
            sums.token += (event.time - first[client]) / Double(Swift.max(1, outputTokens - 1))
            sums.count += 1
            var served = ServedRequest(arrival: sent[client], outputTokens: outputTokens)
            served.firstToken = first[client]
            served.lastToken = event.time
            requests.append(served)
          }
          round[client] += 1
          if round[client] < rounds {
            sent[client] = event.time
            server.enqueue(
              request: client, promptTokens: promptTokens, outputTokens: outputTokens,
              cachedTokens: cachedTokens, at: event.time)
          }
        }
      }
    }
    guard sums.count > 0, end > 0 else { return nil }
    self.requests = requests
    meanFirstToken = sums.first / sums.count
    meanPerToken = outputTokens > 1 ? sums.token / sums.count : 0
    outputTokensPerSecond = Double(done * outputTokens) / end
  }
}
