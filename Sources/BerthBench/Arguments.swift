/// What the command line asks for.
struct Arguments {
  var names: [String] = []
  var isJSON = false
  var repetitions = 3
  var seed: UInt64 = 1
  /// Customers of W1, requests of W3 and I1 to I3, weightings of W5, simulations, points; nil for the
  /// workload's own number.
  var customers: Int?
  var servers: Int?
  var load: Double?
  var rate: Double?
  var horizon: Double?
  /// Intervals whose coverage is counted.
  var macroReplications = 200

  static let usage = """
    usage: BerthBench [W1] [W2] [W3] [W4] [W5] [I1] [I2] [I3] [simulations] [points]
                      [C1] [--json] [--repeat N] [--seed N]
                      [--customers N] [--servers N] [--load X]   W1, W3; N also W5, I1 to points
                      [--rate X] [--horizon SECONDS]             W2; X also I1 to I3
           BerthBench coverage [--macro-replications N] [--seed N] [--json]
           BerthBench controls [--customers N] [--seed N] [--json]
    """

  /// Nil when something is not understood.
  init?(_ words: some Sequence<String>) {
    var iterator = words.makeIterator()
    while let word = iterator.next() {
      switch word {
      case "--json": isJSON = true
      case "--repeat": guard set(&repetitions, iterator.next()), repetitions > 0 else { return nil }
      case "--seed": guard set(&seed, iterator.next()) else { return nil }
      case "--customers": guard set(&customers, iterator.next()) else { return nil }
      case "--servers": guard set(&servers, iterator.next()) else { return nil }
      case "--load": guard set(&load, iterator.next()) else { return nil }
      case "--rate": guard set(&rate, iterator.next()) else { return nil }
      case "--horizon": guard set(&horizon, iterator.next()) else { return nil }
      case "--macro-replications":
        guard set(&macroReplications, iterator.next()), macroReplications > 0 else { return nil }
      case "coverage", "controls": names.append(word)
      default:
        guard Workload.all.contains(where: { $0.name == word }) else { return nil }
        names.append(word)
      }
    }
    if names.isEmpty { names = Workload.all.map(\.name) }
  }

  private func set<V: LosslessStringConvertible>(_ value: inout V, _ word: String?) -> Bool {
    guard let word, let read = V(word) else { return false }
    value = read
    return true
  }

  private func set<V: LosslessStringConvertible>(_ value: inout V?, _ word: String?) -> Bool {
    guard let word, let read = V(word) else { return false }
    value = read
    return true
  }
}
