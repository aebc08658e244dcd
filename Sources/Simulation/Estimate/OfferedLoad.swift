import Inference
import Workloads

/// What a run asks of each station on average, from the model alone: visits and seconds, without any waiting.
///
/// It walks the program once, forwards; failover and overflow branches are not taken. Used to size before simulating, to
/// start a window warm, and to say what is full first. Waits are not in it, so it is a lower bound of the time held.
public struct OfferedLoad: Sendable, Hashable {
  /// Load on one station.
  public struct Station: Sendable, Hashable {
    /// Visits a run.
    public var visitsPerRun = 0.0
    /// Seconds a visit holds it.
    public var secondsPerVisit = 0.0

    /// Seconds a run holds it.
    public var secondsPerRun: Double { visitsPerRun * secondsPerVisit }
  }

  /// By station index.
  public private(set) var loads: [Station]
  /// Seconds a run takes on average, without waiting.
  public private(set) var secondsPerRun = 0.0

  /// Walks a model's program.
  public init(_ model: SimulationModel) {
    loads = [Station](repeating: Station(), count: model.stations.count)
    var walk = Walk(model: model, loads: loads)
    secondsPerRun = walk.time(from: 0, weight: 1)
    loads = walk.loads
    for index in loads.indices where loads[index].visitsPerRun > 0 {
      loads[index].secondsPerVisit /= loads[index].visitsPerRun
    }
  }

  private struct Walk {
    let model: SimulationModel
    var loads: [Station]
    var depth = 0

    /// Expected seconds from an operation to the end of its line; loads are added with a weight.
    mutating func time(from start: Int, weight start0: Double) -> Double {
      depth += 1
      defer { depth -= 1 }
      guard depth < 8 else { return 0 }
      var pc = start
      var weight = start0
      var elapsed = 0.0
      var loops: [(mean: Double, elapsed: Double, weight: Double)] = []
      var open: [(station: Int, elapsed: Double, weight: Double)] = []
      var branches = 0.0
      var guardCount = 0
      while pc < model.program.count, guardCount < 10_000 {
        guardCount += 1
        switch model.program[pc] {
        case .delay(let sampler):
          elapsed += sampler.mean
          pc += 1
        case .visit(let station, let demand, _):
          let seconds = self.seconds(station, demand)
          add(station, weight, seconds)
          elapsed += seconds
          pc += 1
        case .hold(let station, let startup, _):
          open.append((station, elapsed, weight))
          elapsed += startup.mean
          pc += 1
        case .release:
          if let hold = open.popLast() { add(hold.station, hold.weight, elapsed - hold.elapsed) }
          pc += 1
        case .beginStep:
          loops.append((model.runs.steps.mean, elapsed, weight))
          weight *= model.runs.steps.mean
          pc += 1
        case .loop(let mean, let exit):
          if mean <= 0 {
            pc = exit
          } else {
            loops.append((mean, elapsed, weight))
            weight *= mean
            pc += 1
          }
        case .repeatStep, .endLoop:
          if let loop = loops.popLast() {
            elapsed = loop.elapsed + loop.mean * (elapsed - loop.elapsed)
            weight = loop.weight
          }
          pc += 1
        case .fork(let tool, let body):
          // There are no calls in the last step.
          let steps = model.runs.steps.mean
          let calls = model.runs.tools[tool].callsPerStep * (steps - 1) / steps
          let seconds = time(from: body, weight: weight * calls)
          branches = max(branches, min(1, calls) * seconds)
          pc += 1
        case .join:
          elapsed += branches
          branches = 0
          pc += 1
        case .endBranch, .finish:
          return elapsed
        case .branch(let ways):
          // Ways of one delay each, as the builder lays out the users' networks; the first way says where they meet.
          var next = pc + 1
          for way in ways {
            if way.to < model.program.count, case .delay(let sampler) = model.program[way.to] {
              elapsed += way.probability * sampler.mean
            }
            if way.to + 1 < model.program.count, case .jump(let to) = model.program[way.to + 1] {
              next = to
            }
          }
          pc = max(next, pc + 1)
        case .jump(let to): pc = to > pc ? to : pc + 1
        case .openGuard, .closeGuard, .divide, .overflow, .enqueue: pc += 1
        }
      }
      return elapsed
    }

    private mutating func add(_ station: Int, _ weight: Double, _ seconds: Double) {
      loads[station].visitsPerRun += weight
      loads[station].secondsPerVisit += weight * seconds
    }

    private func seconds(_ station: Int, _ demand: Demand) -> Double {
      let asked: Double
      switch demand {
      case .none, .modelCall: asked = 0
      case .sampled(let sampler), .byStart(let sampler, _): asked = sampler.mean
      case .tool(let tool): asked = model.runs.tools[tool].duration.mean
      }
      switch model.stations[station].kind {
      case .delay(let spec): return spec.service.mean + asked
      case .link(let link): return link.meanSeconds + asked
      case .endpoint(let spec):
        return spec.meanSeconds(outputTokens: model.meanOutputTokensPerCall)
      case .servers(let spec):
        return UnloadedLatency(
          spec.setup, promptTokens: Int(model.meanInputTokensPerCall.rounded()),
          outputTokens: Int(model.meanOutputTokensPerCall.rounded())
        ).endToEnd
      case .pool, .function: return asked
      }
    }
  }
}

extension SimulationModel {
  /// Mean prompt tokens of a model call, growth and earlier answers included; those of the trace, when one is replayed.
  public var meanInputTokensPerCall: Double {
    if let trace = traffic.trace, !trace.isEmpty {
      return trace.reduce(0) { $0 + Double($1.inputTokens) } / Double(trace.count)
    }
    return runs.meanInputTokensPerRun / max(runs.steps.mean, 1)
  }

  /// Mean generated tokens of a model call.
  public var meanOutputTokensPerCall: Double {
    if let trace = traffic.trace, !trace.isEmpty {
      return trace.reduce(0) { $0 + Double($1.outputTokens) } / Double(trace.count)
    }
    return runs.outputTokens.mean
  }
}
