/// A model laid out for the event loop, once for all its windows.
struct CompiledModel: Sendable {
  let model: SimulationModel
  let program: [Instruction]
  let ways: [Operation.Way]
  let policies: [RetryPolicy]
  let parameters: [StationParameters]
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
    parameters = model.stations.map { StationParameters($0) }
    offered = OfferedLoad(model)
    warmUp = WarmUp(model)
    growthPerStep = Int32(clamping: Int(max(-1e9, min(1e9, model.runs.growthPerStep)).rounded()))
  }
}
