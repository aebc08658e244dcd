import Statistics

extension Engine {
  /// Takes a slot or an instance; true when the task goes on at once.
  mutating func beginHold(_ task: Int, _ pc: Int) -> Bool {
    let station = route(task, Int(program[pc].station))
    countRequest(task, station)
    tasks[task].isVisiting = true
    switch enter(task, station) {
    case .entered(let seat, let delay, _):
      let seconds = admitHold(task, station, pc, seat: seat, after: delay)
      guard seconds > 0 else { return true }
      wake(task, in: seconds)
      return false
    case .waiting, .retrying: return false
    case .refused(let cause): return turnAway(task, station, cause)
    }
  }

  /// Makes the hold; returns the seconds until the holder goes on.
  mutating func admitHold(
    _ task: Int, _ station: Int, _ pc: Int, seat: Int32, after delay: Double
  ) -> Double {
    noteWait(task, station)
    var record = HoldRecord(
      station: Int32(truncatingIfNeeded: station), seat: seat, began: now,
      outer: tasks[task].hold, task: Int32(truncatingIfNeeded: task))
    if let free = holds.nextFree { record.version = holds[free].version }
    let index = holds.take(record)
    tasks[task].hold = Int32(truncatingIfNeeded: index)
    tasks[task].isVisiting = false
    tasks[task].attempt = 0
    tasks[task].pc += 1
    let timeout = program[pc].value
    if timeout.isFinite {
      queue.push(
        Event(.holdTimeout, index, version: record.version), at: now + delay + timeout)
    }
    let startup = program[pc].sampler
    return delay
      + (startup.isConstant ? startup.first : startup.draw(stations[station].stream.uniform()))
  }

  /// Gives back what the innermost hold of a task took.
  mutating func releaseHold(of task: Int) {
    let index = Int(tasks[task].hold)
    guard index >= 0 else { return }
    let hold = holds[index]
    tasks[task].hold = hold.outer
    holds[index].version &+= 1
    holds[index].task = -1
    holds.giveBack(index)
    countHeld(task, Int(hold.station), now - hold.began)
    vacate(Int(hold.station), seat: hold.seat)
  }
}
