import Statistics
import Workloads

extension Engine {
  /// Schedules the next run.
  ///
  /// Runs go on arriving after the measured ones, so that the last of these meet the same load as
  /// the first; how many is bounded, for a model in which a run never ends.
  mutating func scheduleArrival() {
    if let trace = compiled.model.traffic.trace {
      let index = window.firstRun + arrived
      guard arrived < window.runs, index < trace.count else { return }
      let speed = compiled.model.traffic.traceSpeed
      queue.push(Event(.arrival, -1), at: trace[index].arrival / speed)
      return
    }
    if window.measured == nil {
      let last = window.warmUp + window.runs
      guard arrived < (window.holdsLoad ? 5 * window.warmUp + 2 * window.runs : last) else {
        return
      }
    }
    if let time = process?.next() {
      if time.isFinite { queue.push(Event(.arrival, -1), at: time) }
      return
    }
    if let gap = bursts?.gap(isWarmUp: arrived < window.warmUp) {
      queue.push(Event(.arrival, -1), at: now + gap)
      return
    }
    // Measured runs come at the same times after the warm-up, however long an alternative takes to
    // warm up.
    let gap =
      arrived < window.warmUp
      ? interarrival.sample(using: &warmUpArrivals) : interarrival.sample(using: &arrivals)
    queue.push(Event(.arrival, -1), at: now + gap)
  }

  /// Lets a user of a closed population think, then ask.
  mutating func think(_ user: Int) {
    guard let population = compiled.model.traffic.closed else { return }
    let seconds = population.thinkTime.draw(thinking.uniform())
    queue.push(Event(.arrival, user), at: now + seconds)
  }

  mutating func arrive(user: Int) {
    let isMeasured: Bool
    if window.measured == nil {
      isMeasured = arrived >= window.warmUp && arrived < window.warmUp + window.runs
      if isMeasured, !isMeasuring, measureFrom.isInfinite { beginMeasuring() }
    } else {
      isMeasured = isMeasuring
      if isMeasured { remaining += 1 }
    }
    let number = window.firstRun + arrived - window.warmUp
    arrived += 1
    var record = RunRecord()
    record.arrival = now
    record.number = number
    record.user = Int32(truncatingIfNeeded: user)
    record.isMeasured = isMeasured
    record.steps =
      compiled.model.traffic.trace == nil ? Int32(truncatingIfNeeded: draws.steps(number)) : 1
    if let free = runs.nextFree { record.version = runs[free].version }
    let run = runs.take(record)
    if isMeasured { outcome.measured += 1 }
    if user < 0 { scheduleArrival() }
    step(newTask(run: run, pc: 0, parent: -1))
  }

  /// A new thread of a run; the newest is the first of the run's list, the main line the last.
  mutating func newTask(run: Int, pc: Int, parent: Int) -> Int {
    var record = TaskRecord()
    record.run = Int32(truncatingIfNeeded: run)
    record.pc = Int32(truncatingIfNeeded: pc)
    record.parent = Int32(truncatingIfNeeded: parent)
    record.isMeasured = runs[run].isMeasured
    record.sibling = runs[run].firstTask
    if let free = tasks.nextFree { record.version = tasks[free].version }
    let task = tasks.take(record)
    if record.sibling >= 0 { tasks[Int(record.sibling)].elder = Int32(truncatingIfNeeded: task) }
    runs[run].firstTask = Int32(truncatingIfNeeded: task)
    runs[run].tasks += 1
    return task
  }

  /// Ends a task; a run whose last task ends is free for another one.
  mutating func endTask(_ task: Int) {
    let run = Int(tasks[task].run)
    let sibling = tasks[task].sibling
    let elder = tasks[task].elder
    if elder >= 0 {
      tasks[Int(elder)].sibling = sibling
    } else {
      runs[run].firstTask = sibling
    }
    if sibling >= 0 { tasks[Int(sibling)].elder = elder }
    tasks[task].version &+= 1
    tasks[task].run = -1
    tasks.giveBack(task)
    runs[run].tasks -= 1
    if runs[run].tasks == 0 {
      runs[run].version &+= 1
      runs.giveBack(run)
    }
  }

  /// The answer is there.
  mutating func finish(_ run: Int) {
    runs[run].isGuarded = false
    guard !runs[run].isLost else { return }
    if runs[run].user >= 0 { think(Int(runs[run].user)) }
    guard runs[run].isMeasured else { return }
    remaining -= 1
    let total = now - runs[run].arrival
    outcome.e2e.append(total)
    if compiled.model.runs.streams {
      let first = runs[run].firstResponse
      outcome.ttft.append(first.isFinite ? first - runs[run].arrival : total)
    }
  }

  /// A run is lost to a cause at a station, unless a queue hands it out again.
  mutating func lose(_ run: Int, at station: Int, _ cause: LossCause, keepsWorking: Bool) {
    if runs[run].redeliverAt >= 0, !keepsWorking, !runs[run].isLost {
      if redeliver(run) { return }
      count(lost: run, at: station, .deadLetter)
    } else {
      count(lost: run, at: station, cause)
    }
    if !keepsWorking { abandonTasks(of: run) }
  }

  private mutating func count(lost run: Int, at station: Int, _ cause: LossCause) {
    guard !runs[run].isLost else { return }
    runs[run].isLost = true
    runs[run].isGuarded = false
    if runs[run].user >= 0 { think(Int(runs[run].user)) }
    guard runs[run].isMeasured else { return }
    remaining -= 1
    outcome.lost += 1
    let owner = Int(parameters[station].owner)
    outcome.losses[owner * LossCause.allCases.count + Int(cause.rawValue)] += 1
  }

  /// Hands a run out again after the queue's wait; false after the last delivery.
  private mutating func redeliver(_ run: Int) -> Bool {
    let place = Int(runs[run].redeliverAt)
    let policy = compiled.policies[Int(program[place].station)]
    let deliveries = Int(runs[run].deliveries)
    guard deliveries < policy.attempts else { return false }
    // The new line keeps the run's record while the old one is cleared away.
    let task = newTask(run: run, pc: place + 1, parent: -1)
    abandonTasks(of: run, but: task)
    runs[run].deliveries += 1
    runs[run].step = 0
    runs[run].carried = 0
    let uniform = draws.choice(runs[run].number, place: -deliveries)
    wake(task, in: policy.wait(after: deliveries, uniform: uniform))
    return true
  }

  /// Stops the tasks of a run, branches before the main line, so that the run is freed last.
  mutating func abandonTasks(of run: Int, but kept: Int = -1) {
    var task = Int(runs[run].firstTask)
    while task >= 0 {
      let next = Int(tasks[task].sibling)
      if task != kept { abandon(task) }
      task = next
    }
  }

  /// Stops a task and gives back all it holds.
  private mutating func abandon(_ task: Int) {
    if tasks[task].isVisiting { giveUp(task) }
    while tasks[task].hold >= 0 { releaseHold(of: task) }
    endTask(task)
  }
}
