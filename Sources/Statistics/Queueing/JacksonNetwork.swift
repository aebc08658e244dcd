/// An open network of M/M/c stations with probabilistic routing (Jackson 1957): exact means.
public struct JacksonNetwork: Sendable, Equatable {
  /// A station: how many servers, how long one service lasts in the mean.
  public struct Station: Sendable, Equatable {
    /// The number of servers.
    public let servers: Int
    /// The mean service time of one visit.
    public let meanService: Double

    /// A station of servers and a mean service time.
    public init(servers: Int, meanService: Double) {
      self.servers = servers
      self.meanService = meanService
    }
  }

  /// The stations as independent queues.
  public let queues: [ErlangC]
  /// The mean visits of a customer to each station.
  public let visits: [Double]
  /// The mean time from entering the network to leaving it.
  public let meanResponse: Double
  /// The mean number in the network.
  public let meanInSystem: Double

  /// The network of an arrival rate and the mean visits of a customer to each station.
  ///
  /// Nil for counts that differ, parameters out of range or a station that is overloaded.
  public init?(arrivalRate: Double, stations: [Station], visits: [Double]) {
    guard arrivalRate > 0, arrivalRate.isFinite, !stations.isEmpty, stations.count == visits.count,
      visits.allSatisfy({ $0 >= 0 && $0.isFinite })
    else { return nil }
    var queues: [ErlangC] = []
    for (station, visit) in zip(stations, visits) {
      guard
        let queue = ErlangC(
          arrivalRate: arrivalRate * visit, meanService: station.meanService,
          servers: station.servers)
      else { return nil }
      queues.append(queue)
    }
    self.queues = queues
    self.visits = visits
    meanResponse = zip(visits, queues).reduce(0) { $0 + $1.0 * $1.1.meanResponse }
    meanInSystem = arrivalRate * meanResponse
  }

  /// The network of arrivals from outside and a routing matrix.
  ///
  /// `routing[i][j]` is the probability of going from i to j; what a row lacks to 1 leaves. Nil as
  /// above, for rows that are negative or exceed 1, or where customers never leave.
  public init?(arrivals: [Double], stations: [Station], routing: [[Double]]) {
    guard let rates = JacksonNetwork.traffic(arrivals: arrivals, routing: routing) else {
      return nil
    }
    let outside = arrivals.reduce(0, +)
    guard outside > 0 else { return nil }
    self.init(arrivalRate: outside, stations: stations, visits: rates.map { $0 / outside })
  }

  /// The arrival rate of each station: the traffic equations rate = outside + rate x routing.
  ///
  /// Nil for parameters out of range or where the equations have no solution that is not negative.
  public static func traffic(arrivals: [Double], routing: [[Double]]) -> [Double]? {
    guard routing.allSatisfy({ $0.reduce(0, +) <= 1 + 1e-9 }) else { return nil }
    return TrafficEquations.passes(entering: arrivals, leading: routing)
  }
}
