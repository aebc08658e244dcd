/// A model laid out for the event loop, once for all its windows.
struct CompiledModel: Sendable {
  let model: SimulationModel
  let program: [Instruction]
  let ways: [Operation.Way]
  let policies: [RetryPolicy]
  /// By station: those of the model, then the replicas that have queues of their own.
  let parameters: [StationParameters]
  /// Names of the stations' random streams.
  let names: [String]
  let updates: [RollingUpdateSpec?]
  let offered: OfferedLoad
  let warmUp: WarmUp
  /// Tokens that a step adds to later prompts, rounded once.
  let growthPerStep: Int32

  init(_ model: SimulationModel) {
    self.model = model
    var ways: [Operation.Way] = []
    var policies: [RetryPolicy] = []
    var program = model.program.map { Instruction($0, ways: &ways, policies: &policies) }
    // A program that runs off its end has its answer there.
    program.append(Instruction(.finish))
    self.program = program
    self.ways = ways
    self.policies = policies
    var parameters = model.stations.map { StationParameters($0) }
    var names = model.stations.map(\.name)
    for index in model.stations.indices {
      parameters[index].owner = Int32(truncatingIfNeeded: index)
      guard case .pool(let pool) = model.stations[index].kind, pool.balancing != .shared else {
        continue
      }
      var lane = parameters[index]
      lane.balancing = .shared
      parameters[index].firstLane = Int32(truncatingIfNeeded: parameters.count)
      parameters[index].lanes = Int32(clamping: max(1, pool.replicas))
      for replica in 0..<max(1, pool.replicas) {
        parameters.append(lane)
        names.append("\(model.stations[index].name) replica \(replica)")
      }
    }
    self.parameters = parameters
    self.names = names
    updates = names.indices.map { index in
      guard index < model.stations.count, case .pool(let pool) = model.stations[index].kind,
        pool.balancing == .shared
      else { return nil }
      return pool.update
    }
    offered = OfferedLoad(model)
    warmUp = WarmUp(model)
    growthPerStep = Int32(clamping: Int(max(-1e9, min(1e9, model.runs.growthPerStep)).rounded()))
  }
}
