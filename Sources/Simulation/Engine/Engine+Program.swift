import Statistics
import Workloads

extension Engine {
  /// Goes on with a task after something it waited for: a visit that ends, a delay that is over.
  @inline(__always)
  mutating func resume(_ task: Int) {
    if tasks[task].isVisiting { leave(task) }
    step(task)
  }

  /// Executes operations until the task has to wait or ends.
  mutating func step(_ task: Int) {
    while true {
      let pc = Int(tasks[task].pc)
      switch program[pc].code {
      case .visit:
        if visit(task, pc) { continue }
        return
      case .delay:
        tasks[task].pc += 1
        let sampler = program[pc].sampler
        let seconds = sampler.isConstant ? sampler.first : sampler.draw(choice(task))
        guard seconds > 0 else { continue }
        wake(task, in: seconds)
        return
      case .hold:
        if beginHold(task, pc) { continue }
        return
      case .branch:
        tasks[task].pc = way(pc, choice(task))
      case .jump: tasks[task].pc = program[pc].to
      case .finish:
        finish(Int(tasks[task].run))
        while tasks[task].hold >= 0 { releaseHold(of: task) }
        endTask(task)
        return
      case .fork:
        fork(task, pc)
        tasks[task].pc += 1
      case .join:
        guard tasks[task].children == 0 else {
          tasks[task].isJoining = true
          return
        }
        tasks[task].pc += 1
      case .endBranch:
        guard let parent = endBranch(task) else { return }
        step(parent)
        return
      default: control(task, pc)
      }
    }
  }

  /// Operations that never wait.
  private mutating func control(_ task: Int, _ pc: Int) {
    let run = Int(tasks[task].run)
    switch program[pc].code {
    case .release: releaseHold(of: task)
    case .openGuard:
      runs[run].isGuarded = true
      runs[run].guardStation = program[pc].station
      queue.push(
        Event(.guardTimeout, run, version: runs[run].version), at: now + program[pc].value)
    case .closeGuard: runs[run].isGuarded = false
    case .enqueue:
      runs[run].redeliverAt = Int32(truncatingIfNeeded: pc)
      runs[run].deliveries = 1
    case .beginStep: beginStep(run)
    case .repeatStep:
      if runs[run].step < runs[run].steps {
        tasks[task].pc = program[pc].to
        return
      }
    case .loop:
      let passes = RunDraws.count(program[pc].value, choice(task))
      if passes == 0 {
        tasks[task].pc = program[pc].to
        return
      }
      tasks[task].passes = Int32(truncatingIfNeeded: passes)
    case .endLoop:
      tasks[task].passes -= 1
      if tasks[task].passes > 0 {
        tasks[task].pc = program[pc].to
        return
      }
    case .divide:
      if choice(task) < program[pc].value {
        tasks[task].pc = program[pc].to
        return
      }
    case .overflow:
      if wouldWait(Int(program[pc].station)) {
        tasks[task].pc = program[pc].to
        return
      }
    default: break
    }
    tasks[task].pc += 1
  }

  /// Lets a task go on after a time.
  @inline(__always)
  mutating func wake(_ task: Int, in seconds: Double) {
    queue.push(Event(.resume, task, version: tasks[task].version), at: now + seconds)
  }

  /// A uniform number for a choice of a task, keyed by the run, the branch and how many there were
  /// before: alternatives with the same choices make the same ones.
  @inline(__always)
  private mutating func choice(_ task: Int) -> Double {
    let place = Int(tasks[task].choices) + Int(tasks[task].call) << 40
    tasks[task].choices += 1
    return draws.choice(runs[Int(tasks[task].run)].number, place: place)
  }

  private func way(_ pc: Int, _ uniform: Double) -> Int32 {
    let first = Int(program[pc].to)
    let count = Int(program[pc].detail)
    for index in first..<first + count where uniform < compiled.ways[index].probability {
      return Int32(truncatingIfNeeded: compiled.ways[index].to)
    }
    // The probabilities sum to 1 but for rounding.
    return count > 0
      ? Int32(truncatingIfNeeded: compiled.ways[first + count - 1].to)
      : Int32(truncatingIfNeeded: pc + 1)
  }

  private mutating func beginStep(_ run: Int) {
    if runs[run].step > 0 {
      // What came before stays in the prompt: the answer of the step before, and what it added.
      runs[run].carried &+= runs[run].outputTokens &+ compiled.growthPerStep
    }
    runs[run].step += 1
    if let trace = compiled.model.traffic.trace, runs[run].number < trace.count {
      let request = trace[runs[run].number]
      runs[run].promptTokens = Int32(clamping: request.inputTokens)
      runs[run].outputTokens = Int32(clamping: request.outputTokens)
      return
    }
    let (input, output) = draws.tokens(runs[run].number, step: Int(runs[run].step))
    runs[run].promptTokens = Int32(clamping: Int(input) + Int(runs[run].carried))
    runs[run].outputTokens = output
  }

  private mutating func fork(_ task: Int, _ pc: Int) {
    let run = Int(tasks[task].run)
    guard runs[run].step < runs[run].steps else { return }
    let calls = draws.calls(
      runs[run].number, step: Int(runs[run].step), tool: Int(program[pc].station))
    for call in 0..<calls {
      let branch = newTask(run: run, pc: Int(program[pc].to), parent: task)
      tasks[branch].call = Int32(truncatingIfNeeded: call + 1)
      tasks[task].children += 1
      wake(branch, in: 0)
    }
  }

  /// Ends a branch; its parent, when that waited for this one alone.
  private mutating func endBranch(_ task: Int) -> Int? {
    let parent = Int(tasks[task].parent)
    endTask(task)
    guard parent >= 0 else { return nil }
    tasks[parent].children -= 1
    guard tasks[parent].isJoining, tasks[parent].children == 0 else { return nil }
    tasks[parent].isJoining = false
    tasks[parent].pc += 1
    return parent
  }
}
