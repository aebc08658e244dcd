/// What a visit to a station of a network is, laid out in operations.
///
/// A mixture is a choice between visits, and phases are a place that is held through one delay after
/// the other: so a file can name hyperexponential and Erlang service, which no one `Sampler` draws.
enum NetworkService {
  /// One visit.
  case asked(Demand)
  /// A visit of one of several demands.
  case mixture([(probability: Double, demand: Demand)])
  /// A place held through a number of delays.
  case phases(Int, Sampler)

  /// Operations it takes.
  var count: Int { operations(station: 0, at: 0).count }

  /// The operations, the first of which stands at a place of the program.
  func operations(station: Int, at start: Int) -> [Operation] {
    switch self {
    case .asked(.modelCall):
      // The tokens of a model call are drawn as it begins.
      return [.beginStep, .visit(station: station, demand: .modelCall)]
    case .asked(let demand): return [.visit(station: station, demand: demand)]
    case .mixture(let ways):
      let end = start + 1 + 2 * ways.count
      let branch = Operation.branch(
        ways.enumerated().map { Operation.Way($1.probability, to: start + 1 + 2 * $0) })
      return [branch]
        + ways.flatMap { way -> [Operation] in
          [.visit(station: station, demand: way.demand), .jump(to: end)]
        }
    case .phases(let count, let each):
      return [.hold(station: station)] + [Operation](repeating: .delay(each), count: count)
        + [.release]
    }
  }

  /// Hyperexponential with balanced means: both ways bring half of the work; cv ≥ 1.
  static func hyperExponential(mean: Double, cv: Double) -> NetworkService {
    let square = cv * cv
    let first = (1 + ((square - 1) / (square + 1)).squareRoot()) / 2
    func way(_ probability: Double) -> (probability: Double, demand: Demand) {
      (probability, .sampled(.exponential(mean: mean / (2 * probability))))
    }
    return .mixture([way(first), way(1 - first)])
  }
}
