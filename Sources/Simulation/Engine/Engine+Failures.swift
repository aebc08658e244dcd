import Statistics

extension Engine {
  /// Sets the time of a station's next breakdown.
  mutating func scheduleFailure(_ station: Int) {
    // Replicas with a queue of their own break down one by one.
    guard let failures = parameters[station].failures, parameters[station].lanes == 0 else {
      return
    }
    let uniform = stations[station].stream.uniform()
    queue.push(Event(.failure, station), at: now + failures.timeBetween.draw(uniform))
  }

  /// A share of a station is gone, and the work on it when that cannot be saved.
  mutating func breakDown(_ station: Int) {
    guard let failures = parameters[station].failures else { return }
    stations[station].brokenShare = min(max(failures.share, 0), 1)
    stations[station].slowdown = max(1, failures.slowdown)
    if parameters[station].kind == .pool { setSlots(station) }
    let uniform = stations[station].stream.uniform()
    queue.push(Event(.repair, station), at: now + failures.timeToRepair.draw(uniform))
    if failures.losesWork, parameters[station].kind == .pool {
      breakHolds(station, failures)
      breakVisits(station, failures)
    }
  }

  mutating func repair(_ station: Int) {
    stations[station].brokenShare = 0
    stations[station].slowdown = 1
    if parameters[station].kind == .pool {
      setSlots(station)
      admitWaiting(station)
    }
    scheduleFailure(station)
  }

  /// Slots that are there: those of replicas neither broken nor being replaced.
  mutating func setSlots(_ station: Int) {
    let replicas = Double(max(0, stations[station].replicas - stations[station].updating))
    let there = replicas * Double(parameters[station].concurrency)
    stations[station].slots = Int32(
      clamping: Int((there * (1 - stations[station].brokenShare)).rounded()))
  }

  /// O(holds): breakdowns are rare.
  private mutating func breakHolds(_ station: Int, _ failures: FailureSpec) {
    for index in 0..<holds.count
    where holds[index].task >= 0 && Int(holds[index].station) == station {
      guard meetsBreakdown(station) else { continue }
      // What holds a slot is in the middle of something; it cannot take up again.
      lose(Int(tasks[Int(holds[index].task)].run), at: station, .broken, keepsWorking: false)
    }
  }

  /// O(tasks).
  private mutating func breakVisits(_ station: Int, _ failures: FailureSpec) {
    for task in 0..<tasks.count
    where tasks[task].run >= 0 && tasks[task].seat >= 0
      && Int(tasks[task].station) == station
    {
      guard meetsBreakdown(station) else { continue }
      if parameters[station].isShared { unshare(task, station) } else { tasks[task].version &+= 1 }
      let place = tasks[task].pc
      leave(task)
      if parameters[station].isShared { reshare(station) }
      tasks[task].pc = place
      if again(task, station, failures.retry, cause: .broken, after: 0) { wake(task, in: 0) }
    }
  }
}
