/// An operation laid out flat: no payload to copy or to count references of, whatever it is.
struct Instruction: BitwiseCopyable, Sendable {
  /// Operation without its payload.
  enum Code: UInt8, Sendable {
    case delay, visit, hold, release, openGuard, closeGuard, beginStep, repeatStep, fork, join
    case endBranch, loop, endLoop, branch, divide, overflow, enqueue, jump, finish
  }

  /// Demand without its payload.
  enum Asked: UInt8, Sendable { case none, sampled, byStart, modelCall, tool }

  var code: Code
  var asked = Asked.none
  /// Station, tool of a `fork`, or retry policy of an `enqueue`.
  var station: Int32 = 0
  /// Jump target, `otherwise` of a visit (−1 for none), body of a `fork`, first way of a `branch`.
  var to: Int32 = -1
  /// Tool of a demand, number of ways of a `branch`.
  var detail: Int32 = 0
  /// Timeout, mean of a `loop`, share of a `divide`.
  var value = 0.0
  var sampler = Sampler.constant(0)
  /// Time of a request that starts an instance.
  var cold = Sampler.constant(0)

  init(_ code: Code, to: Int = -1) {
    self.code = code
    self.to = Int32(truncatingIfNeeded: to)
  }

  /// An operation; the ways of a branch go to the end of `ways`, their probabilities summed up, the
  /// policy of a queue to the end of `policies`.
  init(_ operation: Operation, ways: inout [Operation.Way], policies: inout [RetryPolicy]) {
    switch operation {
    case .delay(let sampler):
      self.init(.delay)
      self.sampler = sampler
    case .visit(let station, let demand, let otherwise):
      self.init(.visit, to: otherwise ?? -1)
      self.station = Int32(truncatingIfNeeded: station)
      ask(demand)
    case .hold(let station, let startup, let timeout):
      self.init(.hold)
      self.station = Int32(truncatingIfNeeded: station)
      sampler = startup
      value = timeout
    case .release: self.init(.release)
    case .openGuard(let station, let timeout):
      self.init(.openGuard)
      self.station = Int32(truncatingIfNeeded: station)
      value = timeout
    case .closeGuard: self.init(.closeGuard)
    case .beginStep: self.init(.beginStep)
    case .repeatStep(let to): self.init(.repeatStep, to: to)
    case .fork(let tool, let body):
      self.init(.fork, to: body)
      station = Int32(truncatingIfNeeded: tool)
    case .join: self.init(.join)
    case .endBranch: self.init(.endBranch)
    case .loop(let mean, let exit):
      self.init(.loop, to: exit)
      value = mean
    case .endLoop(let to): self.init(.endLoop, to: to)
    case .branch(let all):
      self.init(.branch, to: ways.count)
      detail = Int32(truncatingIfNeeded: all.count)
      var sum = 0.0
      for way in all {
        sum += way.probability
        ways.append(Operation.Way(sum, to: way.to))
      }
    case .divide(let share, let to):
      self.init(.divide, to: to)
      value = share
    case .overflow(let station, let to):
      self.init(.overflow, to: to)
      self.station = Int32(truncatingIfNeeded: station)
    case .enqueue(let policy):
      self.init(.enqueue)
      station = Int32(truncatingIfNeeded: policies.count)
      policies.append(policy)
    case .jump(let to): self.init(.jump, to: to)
    case .finish: self.init(.finish)
    }
  }

  private mutating func ask(_ demand: Demand) {
    switch demand {
    case .none: break
    case .sampled(let sampler):
      asked = .sampled
      self.sampler = sampler
    case .byStart(let warm, let cold):
      asked = .byStart
      sampler = warm
      self.cold = cold
    case .modelCall: asked = .modelCall
    case .tool(let tool):
      asked = .tool
      detail = Int32(truncatingIfNeeded: tool)
    }
  }
}
