import Statistics

/// The same arrivals and the same services at infinitely many servers: a control of known mean.
///
/// With Poisson arrivals of rate λ and a mean service s the number that an arrival finds there is
/// Poisson of mean λ·s, whatever the service's distribution (M/G/∞), so how often it exceeds the
/// servers of the real station, and by how much, is known, and both go up and down with the real
/// queue. The inputs alone make it; nothing of the real station enters. O(log n) an arrival.
struct InfiniteTwin {
  private var departures = EventHeap<UInt8>()
  private let servers: Int
  private(set) var arrivals = 0
  private(set) var exceeding = 0
  private(set) var excess = 0

  init(servers: Int) { self.servers = servers }

  /// The twin of a station, with the servers that it begins with.
  init(_ station: StationSpec) {
    guard case .pool(let pool) = station.kind else {
      self.init(servers: 0)
      return
    }
    self.init(servers: pool.replicas * pool.concurrency)
  }

  /// A request comes, its service known; what it finds is counted when it is measured.
  mutating func arrive(at time: Double, service: Double, isMeasured: Bool) {
    while let next = departures.peek, next.time <= time { _ = departures.pop() }
    let found = departures.count
    departures.push(0, at: time + service)
    guard isMeasured else { return }
    arrivals += 1
    if found >= servers {
      exceeding += 1
      excess += found - servers
    }
  }

  /// Share of arrivals that find the servers' number or more, and mean number above it.
  var controls: [Double] {
    guard arrivals > 0 else { return [0, 0] }
    return [Double(exceeding) / Double(arrivals), Double(excess) / Double(arrivals)]
  }

  /// Means of the controls, for a Poisson number of a mean; O(mean + servers).
  static func means(of mean: Double, servers: Int) -> [Double] {
    var probability = Elementary.exp(-mean)
    var below = 0.0
    var belowMean = 0.0
    // exp(−mean) must not vanish, nor the sum lose its digits: up to some hundreds.
    for number in 0..<max(0, servers) {
      below += probability
      belowMean += Double(number) * probability
      probability *= mean / Double(number + 1)
    }
    let atLeast = 1 - below
    return [atLeast, mean - belowMean - Double(servers) * atLeast]
  }
}
