import Statistics
import Workloads

extension Engine {
  /// Goes on with a task after something it waited for: a visit that ends, a delay that is over.
  mutating func resume(_ task: Int) {
    if tasks[task].isVisiting { leave(task) }
    step(task)
  }

  /// Executes operations until the task has to wait or ends.
  mutating func step(_ task: Int) {
    while true {
      let pc = Int(tasks[task].pc)
      let run = Int(tasks[task].run)
      guard run >= 0, pc < model.program.count else { return }
      switch model.program[pc] {
      case .delay(let sampler):
        tasks[task].pc += 1
        let seconds = sampler.isConstant ? sampler.draw(0.5) : sampler.draw(choice(task))
        guard seconds > 0 else { continue }
        wake(task, in: seconds)
        return
      case .visit(let station, let demand, let otherwise):
        if request(task, station: station, demand: demand, otherwise: otherwise) { continue }
        return
      case .hold(let station, let startup, let timeout):
        if beginHold(task, station: station, startup: startup, timeout: timeout) { continue }
        return
      case .release:
        releaseHold(of: task)
        tasks[task].pc += 1
      case .openGuard(let station, let timeout):
        runs[run].isGuarded = true
        runs[run].guardStation = Int32(station)
        heap.push(
          Event(kind: .guardTimeout, index: Int32(run), version: runs[run].version),
          at: now + timeout)
        tasks[task].pc += 1
      case .closeGuard:
        runs[run].isGuarded = false
        tasks[task].pc += 1
      case .beginStep:
        beginStep(run)
        tasks[task].pc += 1
      case .repeatStep(let to):
        if runs[run].step < runs[run].steps {
          tasks[task].pc = Int32(to)
        } else {
          tasks[task].pc += 1
        }
      case .fork(let tool, let body):
        fork(task, tool: tool, body: body)
        tasks[task].pc += 1
      case .join:
        guard tasks[task].children == 0 else {
          tasks[task].isJoining = true
          return
        }
        tasks[task].pc += 1
      case .endBranch:
        let parent = Int(tasks[task].parent)
        endTask(task)
        guard parent >= 0 else { return }
        tasks[parent].children -= 1
        if tasks[parent].isJoining, tasks[parent].children == 0 {
          tasks[parent].isJoining = false
          tasks[parent].pc += 1
          step(parent)
        }
        return
      case .loop(let mean, let exit):
        let passes = RunDraws.count(mean, choice(task))
        if passes == 0 {
          tasks[task].pc = Int32(exit)
        } else {
          tasks[task].passes = Int32(passes)
          tasks[task].pc += 1
        }
      case .endLoop(let to):
        tasks[task].passes -= 1
        if tasks[task].passes > 0 { tasks[task].pc = Int32(to) } else { tasks[task].pc += 1 }
      case .branch(let ways):
        var left = choice(task)
        var target = ways.last?.to ?? pc + 1
        for way in ways {
          left -= way.probability
          if left < 0 {
            target = way.to
            break
          }
        }
        tasks[task].pc = Int32(target)
      case .divide(let share, let to):
        if choice(task) < share {
          tasks[task].pc = Int32(to)
        } else {
          tasks[task].pc += 1
        }
      case .overflow(let station, let to):
        if wouldWait(station) { tasks[task].pc = Int32(to) } else { tasks[task].pc += 1 }
      case .jump(let to): tasks[task].pc = Int32(to)
      case .finish:
        finish(run)
        while tasks[task].hold >= 0 { releaseHold(of: task) }
        endTask(task)
        return
      }
    }
  }

  /// Lets a task go on after a time.
  mutating func wake(_ task: Int, in seconds: Double) {
    heap.push(
      Event(kind: .resume, index: Int32(task), version: tasks[task].version), at: now + seconds)
  }

  /// The next uniform number of a task for what happens on its way, keyed by run, place and how
  /// many came before: the same in alternatives that go the same way, and a new one each time a way
  /// is passed.
  private mutating func choice(_ task: Int) -> Double {
    let run = Int(tasks[task].run)
    let place = Int(tasks[task].pc) + Int(tasks[task].choices) << 16 + Int(tasks[task].call) << 40
    tasks[task].choices &+= 1
    return draws.choice(runs[run].number, place: place)
  }

  private mutating func beginStep(_ run: Int) {
    if runs[run].step > 0 {
      // What came before stays in the prompt: the answer of the step before, and what the step
      // added.
      runs[run].carried &+= runs[run].outputTokens &+ Int32(model.runs.growthPerStep.rounded())
    }
    runs[run].step += 1
    if let trace = model.traffic.trace, runs[run].number < trace.count {
      let request = trace[runs[run].number]
      runs[run].promptTokens = Int32(clamping: request.inputTokens)
      runs[run].outputTokens = Int32(clamping: request.outputTokens)
      return
    }
    let (input, output) = draws.tokens(runs[run].number, step: runs[run].step)
    runs[run].promptTokens = Int32(clamping: Int(input) + Int(runs[run].carried))
    runs[run].outputTokens = output
  }

  private mutating func fork(_ task: Int, tool: Int, body: Int) {
    let run = Int(tasks[task].run)
    guard runs[run].step < runs[run].steps else { return }
    let calls = draws.calls(runs[run].number, step: runs[run].step, tool: tool)
    for call in 0..<calls {
      let branch = newTask(run: run, pc: body, parent: task)
      tasks[branch].call = Int32(call + 1)
      tasks[task].children += 1
      heap.push(
        Event(kind: .resume, index: Int32(branch), version: tasks[branch].version), at: now)
    }
  }
}
