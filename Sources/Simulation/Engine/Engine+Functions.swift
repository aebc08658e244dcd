import Statistics

extension Engine {
  /// The newest instance with room, else a new one, within the concurrency limit and the scaling
  /// rate.
  mutating func enterFunction(_ task: Int, _ station: Int) -> Entry {
    if meetsBreakdown(station) {
      return comeBack(task, station, parameters[station].failures?.retry ?? .none, .broken)
    }
    let limit = Int(parameters[station].limit)
    if limit >= 0, limitsInUse[limit] >= compiled.model.concurrencyLimits[limit] {
      return comeBack(task, station, parameters[station].retry, .throttled)
    }
    let index = newestWithRoom(station)
    if index >= 0 {
      instances[index].inFlight += 1
      if instances[index].inFlight >= parameters[station].concurrency {
        open[station].removeNewest()
      }
      if limit >= 0 { limitsInUse[limit] += 1 }
      if instances[index].inFlight == 1 {
        stations[station].integrate(to: now)
        stations[station].busy += 1
      }
      // An instance that still starts is waited for.
      return .entered(
        seat: Int32(truncatingIfNeeded: index), after: max(0, instances[index].readyAt - now),
        isCold: false)
    }
    guard stations[station].bucket.take(1, at: now) else {
      return comeBack(task, station, parameters[station].retry, .throttled)
    }
    if limit >= 0 { limitsInUse[limit] += 1 }
    return startInstance(task, station)
  }

  private mutating func startInstance(_ task: Int, _ station: Int) -> Entry {
    let sampler = parameters[station].sampler
    let start =
      sampler.isConstant ? sampler.first : sampler.draw(stations[station].stream.uniform())
    let index = newInstance(station)
    stations[station].busy += 1
    instances[index].readyAt = now + start
    instances[index].inFlight = 1
    if parameters[station].concurrency > 1 { insertOpen(station, index) }
    if tasks[task].isMeasured { stations[station].counts.coldStarts += 1 }
    return .entered(seat: Int32(truncatingIfNeeded: index), after: start, isCold: true)
  }

  /// No room: the caller comes back later, as often as its policy says.
  private mutating func comeBack(
    _ task: Int, _ station: Int, _ policy: RetryPolicy, _ cause: LossCause
  ) -> Entry {
    countRefusal(task, station)
    tasks[task].attempt += 1
    let attempt = Int(tasks[task].attempt)
    guard attempt < policy.attempts else { return .refused(cause) }
    tasks[task].isVisiting = false
    let uniform = stations[station].stream.uniform()
    wake(task, in: policy.wait(after: attempt, uniform: uniform))
    return .retrying
  }

  /// Index of the newest instance with room; -1 without one.
  @inline(__always)
  private mutating func newestWithRoom(_ station: Int) -> Int {
    while true {
      let index = open[station].newest
      if index < 0 { return -1 }
      if isOpen(station, number: open[station].newestNumber, index) { return index }
      open[station].removeNewest()
    }
  }

  @inline(__always)
  private func isOpen(_ station: Int, number: Int32, _ index: Int) -> Bool {
    instances[index].isLive && instances[index].number == number
      && Int(instances[index].station) == station
      && instances[index].inFlight < parameters[station].concurrency
  }

  @inline(__always)
  private mutating func insertOpen(_ station: Int, _ index: Int) {
    open[station].insert(NewestFirst.key(number: instances[index].number, index: index))
  }

  /// A new live instance, its index.
  private mutating func newInstance(_ station: Int) -> Int {
    stations[station].integrate(to: now)
    var record = InstanceRecord(
      station: Int32(truncatingIfNeeded: station), number: stations[station].created,
      idleSince: now, readyAt: now)
    if let free = instances.nextFree { record.version = instances[free].version }
    stations[station].created += 1
    stations[station].liveInstances += 1
    return instances.take(record)
  }

  /// Instances that are there, idle, when the window begins.
  mutating func addInstances(_ station: Int, _ count: Int, provisioned: Int) {
    for number in 0..<max(0, count) {
      let index = newInstance(station)
      instances[index].isProvisioned = number < provisioned
      insertOpen(station, index)
      scheduleExpiry(index)
    }
  }

  @inline(__always)
  mutating func vacateInstance(_ station: Int, _ index: Int) {
    let limit = Int(parameters[station].limit)
    if limit >= 0 { limitsInUse[limit] -= 1 }
    let before = instances[index].inFlight
    instances[index].inFlight = before - 1
    if before >= parameters[station].concurrency { insertOpen(station, index) }
    guard before == 1 else { return }
    stations[station].integrate(to: now)
    stations[station].busy -= 1
    instances[index].idleSince = now
    if !instances[index].hasCheck { scheduleExpiry(index) }
  }

  /// Sets the clock of an idle instance; one check an instance is under way at a time.
  private mutating func scheduleExpiry(_ index: Int) {
    let keepAlive = parameters[Int(instances[index].station)].keepAlive
    guard keepAlive.isFinite, !instances[index].isProvisioned else { return }
    instances[index].hasCheck = true
    queue.push(
      Event(.expiry, index, version: instances[index].version),
      at: instances[index].idleSince + keepAlive)
  }

  /// An idle instance may have reached the end of its time; one that was used since is looked at
  /// later.
  mutating func expire(_ index: Int) {
    instances[index].hasCheck = false
    guard instances[index].inFlight == 0 else { return }
    let station = Int(instances[index].station)
    if instances[index].idleSince + parameters[station].keepAlive > now {
      scheduleExpiry(index)
      return
    }
    stations[station].integrate(to: now)
    stations[station].liveInstances -= 1
    instances[index].isLive = false
    instances[index].version &+= 1
    instances.giveBack(index)
    compactOpen(station)
  }

  /// Drops what is stale once it is the greater part.
  private mutating func compactOpen(_ station: Int) {
    guard open[station].count > 2 * Int(stations[station].liveInstances) + 32 else { return }
    var heap = open[station]
    heap.keep { isOpen(station, number: $0, $1) }
    open[station] = heap
  }
}
