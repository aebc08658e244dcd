import DequeModule
import Inference
import Statistics

extension Engine {
  /// How a request fared at the door of a station.
  private enum Entry {
    /// In, and ready after a time.
    case entered(seat: Int32, after: Double)
    /// It waits; the station calls it.
    case waiting
    /// It comes back later.
    case retrying
    /// It is refused for good.
    case refused(LossCause)
  }

  private func isMeasured(_ task: Int) -> Bool { runs[Int(tasks[task].run)].isMeasured }

  // MARK: Visits

  /// Asks a station for service; true when it is over already and the task goes on at once.
  mutating func request(_ task: Int, station: Int, demand: Demand, otherwise: Int?) -> Bool {
    if isMeasured(task) { stations[station].counts.requests += 1 }
    switch model.stations[station].kind {
    case .delay(let spec):
      guard pass(task, station, amount: 1, retry: spec.retry, otherwise) else {
        return wasDiverted(task, otherwise)
      }
      tasks[task].asked = now
      let seconds =
        spec.service.draw(stations[station].stream.uniform()) + time(of: demand, task, station)
      hold(task, station, seconds)
      tasks[task].pc += 1
      guard seconds > 0 else { return true }
      wake(task, in: seconds)
      return false
    case .endpoint(let spec):
      return call(task, station, spec, otherwise)
    case .servers(let spec):
      return serve(task, station, spec, otherwise)
    case .pool, .function:
      tasks[task].isVisiting = true
      tasks[task].asked = now
      tasks[task].seat = -1
      switch enter(task, station) {
      case .entered(let seat, let delay):
        admitVisit(task, station, seat: seat, after: delay)
      case .waiting, .retrying: break
      case .refused(let cause):
        tasks[task].isVisiting = false
        if let otherwise {
          tasks[task].pc = Int32(otherwise)
          return true
        }
        lose(Int(tasks[task].run), at: station, cause, keepsWorking: false)
      }
      return false
    }
  }

  private func wasDiverted(_ task: Int, _ otherwise: Int?) -> Bool {
    guard let otherwise, tasks[task].run >= 0 else { return false }
    return tasks[task].pc == Int32(otherwise)
  }

  /// Counts time in a station for a measured run.
  private mutating func hold(_ task: Int, _ station: Int, _ seconds: Double) {
    if isMeasured(task) { stations[station].counts.heldSeconds += seconds }
  }

  /// Whether a rate limit lets a request pass; if not it is retried, diverted or lost.
  private mutating func pass(
    _ task: Int, _ station: Int, amount: Double, retry: RetryPolicy, _ otherwise: Int?
  ) -> Bool {
    if stations[station].bucket.take(amount, at: now) {
      tasks[task].attempt = 0
      return true
    }
    again(task, station, retry, otherwise, cause: .throttled, after: 0)
    return false
  }

  /// Tries once more after the policy's wait, else goes another way or loses the run.
  private mutating func again(
    _ task: Int, _ station: Int, _ retry: RetryPolicy, _ otherwise: Int?, cause: LossCause,
    after seconds: Double
  ) {
    tasks[task].attempt += 1
    let attempt = Int(tasks[task].attempt)
    if attempt < retry.attempts {
      let wait = retry.wait(after: attempt, uniform: stations[station].stream.uniform())
      wake(task, in: seconds + wait)
    } else if let otherwise {
      tasks[task].attempt = 0
      tasks[task].pc = Int32(otherwise)
      if seconds > 0 { wake(task, in: seconds) }
    } else {
      lose(Int(tasks[task].run), at: station, cause, keepsWorking: false)
    }
  }

  private mutating func time(of demand: Demand, _ task: Int, _ station: Int) -> Double {
    switch demand {
    case .none, .modelCall: return 0
    case .sampled(let sampler): return sampler.draw(stations[station].stream.uniform())
    case .tool(let tool):
      let run = Int(tasks[task].run)
      return draws.toolSeconds(
        runs[run].number, step: runs[run].step, tool: tool, call: Int(tasks[task].call))
    }
  }

  // MARK: Model calls

  /// Tokens of the current call: plain, read from the cache, written to it.
  private mutating func countTokens(
    _ task: Int, _ station: Int, lifetime: Double, hitShare: Double
  ) -> (cached: Int, prompt: Int, output: Int) {
    let run = Int(tasks[task].run)
    let prompt = Int(runs[run].promptTokens)
    let output = Int(runs[run].outputTokens)
    let shared = lifetime > 0 ? min(model.runs.sharedPrefixTokens, prompt) : 0
    let isWarm =
      now < stations[station].prefixUntil
      && (hitShare >= 1 || stations[station].stream.uniform() < hitShare)
    if lifetime > 0 { stations[station].prefixUntil = now + lifetime }
    if runs[run].isMeasured {
      if tasks[task].attempt == 0 {
        outcome.firstAttemptInput += Double(prompt)
        outcome.firstAttemptOutput += Double(output)
      }
      stations[station].counts.inputTokens += Double(prompt - shared)
      stations[station].counts.outputTokens += Double(output)
      if isWarm {
        stations[station].counts.cachedTokens += Double(shared)
      } else {
        stations[station].counts.cacheWriteTokens += Double(shared)
      }
    }
    return (isWarm ? shared : 0, prompt, output)
  }

  private mutating func call(
    _ task: Int, _ station: Int, _ spec: EndpointSpec, _ otherwise: Int?
  ) -> Bool {
    let run = Int(tasks[task].run)
    let tokens = Double(runs[run].promptTokens) + Double(runs[run].outputTokens)
    guard stations[station].bucket.take(1, at: now),
      stations[station].tokenBucket.take(tokens, at: now)
    else {
      again(task, station, spec.retry, otherwise, cause: .throttled, after: 0)
      return wasDiverted(task, otherwise)
    }
    let speed = draws.speed(
      runs[run].number, step: runs[run].step, attempt: Int(tasks[task].attempt))
    let first = spec.timeToFirstToken.draw(speed.first)
    let rate = max(spec.outputRate.draw(speed.rate), 1e-9)
    if spec.failureShare > 0, stations[station].stream.uniform() < spec.failureShare {
      if runs[run].isMeasured, tasks[task].attempt == 0 {
        outcome.firstAttemptInput += Double(runs[run].promptTokens)
        outcome.firstAttemptOutput += Double(runs[run].outputTokens)
      }
      again(task, station, spec.retry, otherwise, cause: .refused, after: first)
      return wasDiverted(task, otherwise) && first <= 0
    }
    let (_, _, output) = countTokens(
      task, station, lifetime: spec.prefixLifetime, hitShare: spec.prefixHitShare)
    tasks[task].attempt = 0
    noteFirstToken(run, at: now + first)
    let seconds = first + Double(output - 1) / rate
    hold(task, station, seconds)
    tasks[task].pc += 1
    wake(task, in: seconds)
    return false
  }

  /// The run's first visible token: the first token of its first model call.
  private mutating func noteFirstToken(_ run: Int, at time: Double) {
    if runs[run].firstResponse.isNaN { runs[run].firstResponse = time }
  }

  private mutating func serve(
    _ task: Int, _ station: Int, _ spec: ServersSpec, _ otherwise: Int?
  ) -> Bool {
    let replica =
      stations[station].inServer.indices.min {
        (stations[station].inServer[$0], $0) < (stations[station].inServer[$1], $1)
      } ?? 0
    advance(station, replica: replica)
    let (cached, prompt, output) = countTokens(
      task, station, lifetime: .infinity, hitShare: 1)
    let id = Int(tasks[task].version) << 32 | task
    tasks[task].asked = now
    let fits = stations[station].servers[replica].enqueue(
      request: id, promptTokens: prompt, outputTokens: output, cachedTokens: cached, at: now)
    guard fits else {
      if let otherwise {
        tasks[task].pc = Int32(otherwise)
        return true
      }
      lose(Int(tasks[task].run), at: station, .refused, keepsWorking: false)
      return false
    }
    stations[station].inServer[replica] += 1
    tasks[task].pc += 1
    rearm(station, replica: replica)
    return false
  }

  /// A wake-up of a model server.
  mutating func serverTells(_ station: Int, replica: Int, version: UInt32) {
    guard stations[station].serverVersions[replica] == version else { return }
    advance(station, replica: replica)
    rearm(station, replica: replica)
  }

  private mutating func advance(_ station: Int, replica: Int) {
    serverEvents.removeAll(keepingCapacity: true)
    stations[station].servers[replica].advance(to: now, into: &serverEvents)
    for event in serverEvents {
      let task = event.request & 0xFFFF_FFFF
      let isCurrent =
        task < tasks.count && tasks[task].version == UInt32(truncatingIfNeeded: event.request >> 32)
        && tasks[task].run >= 0
      if event.kind == .completion { stations[station].inServer[replica] -= 1 }
      guard isCurrent else { continue }
      switch event.kind {
      case .firstToken: noteFirstToken(Int(tasks[task].run), at: event.time)
      case .completion:
        hold(task, station, event.time - tasks[task].asked)
        wake(task, in: max(0, event.time - now))
      }
    }
  }

  private mutating func rearm(_ station: Int, replica: Int) {
    stations[station].serverVersions[replica] &+= 1
    guard let next = stations[station].servers[replica].nextEventTime else { return }
    heap.push(
      Event(
        kind: .server, index: Int32(station), detail: Int32(replica),
        version: stations[station].serverVersions[replica]), at: max(next, now))
  }

  /// Whether a request to a station would have to wait now.
  func wouldWait(_ station: Int) -> Bool {
    let state = stations[station]
    switch state.kind {
    case .pool: return state.busy >= state.slots
    case .servers:
      guard case .servers(let spec) = model.stations[station].kind else { return false }
      return state.servers.indices.allSatisfy {
        state.servers[$0].waitingCount > 0 || state.inServer[$0] >= spec.overflowBatch
      }
    default: return false
    }
  }

  // MARK: Holds

  /// Takes a slot or an instance; true when the task goes on at once.
  mutating func beginHold(_ task: Int, station: Int, startup: Sampler, timeout: Double) -> Bool {
    if isMeasured(task) { stations[station].counts.requests += 1 }
    tasks[task].isVisiting = true
    tasks[task].asked = now
    tasks[task].seat = -1
    switch enter(task, station) {
    case .entered(let seat, let delay):
      let seconds = admitHold(task, station, seat: seat, after: delay)
      guard seconds > 0 else { return true }
      wake(task, in: seconds)
    case .waiting, .retrying: break
    case .refused(let cause):
      tasks[task].isVisiting = false
      lose(Int(tasks[task].run), at: station, cause, keepsWorking: false)
    }
    return false
  }

  /// Makes the hold; returns the seconds until the holder goes on.
  private mutating func admitHold(_ task: Int, _ station: Int, seat: Int32, after delay: Double)
    -> Double
  {
    guard case .hold(_, let startup, let timeout) = model.program[Int(tasks[task].pc)] else {
      return 0
    }
    noteWait(task, station)
    let index: Int
    if let free = freeHolds.popLast() {
      index = Int(free)
    } else {
      index = holds.count
      holds.append(HoldState())
    }
    let version = holds[index].version
    holds[index] = HoldState(
      station: Int32(station), seat: seat, began: now, outer: tasks[task].hold, task: Int32(task),
      version: version)
    tasks[task].hold = Int32(index)
    tasks[task].isVisiting = false
    tasks[task].began = now
    tasks[task].attempt = 0
    tasks[task].pc += 1
    if timeout.isFinite {
      heap.push(
        Event(kind: .holdTimeout, index: Int32(index), version: version), at: now + delay + timeout)
    }
    return delay + startup.draw(stations[station].stream.uniform())
  }

  /// Gives back what the innermost hold of a task took.
  mutating func releaseHold(of task: Int) {
    let index = Int(tasks[task].hold)
    guard index >= 0 else { return }
    let hold = holds[index]
    tasks[task].hold = hold.outer
    holds[index].task = -1
    holds[index].version &+= 1
    freeHolds.append(Int32(index))
    self.hold(task, Int(hold.station), now - hold.began)
    vacate(Int(hold.station), seat: hold.seat)
  }

  private mutating func noteWait(_ task: Int, _ station: Int) {
    guard isMeasured(task) else { return }
    stations[station].counts.admitted += 1
    let wait = now - tasks[task].asked
    stations[station].counts.waitedSeconds += wait
    if model.stations[station].recordsWaits { stations[station].waits.append(wait) }
  }

  private mutating func admitVisit(_ task: Int, _ station: Int, seat: Int32, after delay: Double) {
    guard case .visit(_, let demand, _) = model.program[Int(tasks[task].pc)] else { return }
    noteWait(task, station)
    tasks[task].seat = seat
    tasks[task].began = now
    tasks[task].attempt = 0
    wake(task, in: delay + time(of: demand, task, station))
  }

  /// Ends a visit that is over or given up.
  mutating func leave(_ task: Int) {
    tasks[task].isVisiting = false
    guard case .visit(let station, _, _) = model.program[Int(tasks[task].pc)] else { return }
    guard tasks[task].seat >= 0 else { return }
    hold(task, station, now - tasks[task].began)
    let seat = tasks[task].seat
    tasks[task].seat = -1
    tasks[task].pc += 1
    vacate(station, seat: seat)
  }

  // MARK: Doors

  private mutating func enter(_ task: Int, _ station: Int) -> Entry {
    switch model.stations[station].kind {
    case .pool(let spec):
      if stations[station].busy < stations[station].slots {
        stations[station].busy += 1
        return .entered(seat: 0, after: 0)
      }
      guard stations[station].queue.count < spec.queueCapacity else { return .refused(.refused) }
      stations[station].queue.append(
        Waiting(task: Int32(task), version: tasks[task].version))
      if spec.queueTimeout.isFinite {
        heap.push(
          Event(
            kind: .queueTimeout, index: Int32(task), detail: Int32(station),
            version: tasks[task].version), at: now + spec.queueTimeout)
      }
      tasks[task].began = -.infinity
      return .waiting
    case .function(let spec): return enterFunction(task, station, spec)
    default: return .entered(seat: 0, after: 0)
    }
  }

  private mutating func vacate(_ station: Int, seat: Int32) {
    switch stations[station].kind {
    case .pool:
      stations[station].busy -= 1
      admitWaiting(station)
    case .function: vacateInstance(station, Int(seat))
    default: break
    }
  }

  /// Lets waiting requests in while there is room.
  mutating func admitWaiting(_ station: Int) {
    while stations[station].busy < stations[station].slots,
      let next = stations[station].queue.popFirst()
    {
      let task = Int(next.task)
      guard tasks[task].version == next.version, tasks[task].run >= 0 else { continue }
      stations[station].busy += 1
      if case .hold = model.program[Int(tasks[task].pc)] {
        wake(task, in: admitHold(task, station, seat: 0, after: 0))
      } else {
        admitVisit(task, station, seat: 0, after: 0)
      }
    }
  }

  // MARK: Functions

  private mutating func enterFunction(_ task: Int, _ station: Int, _ spec: FunctionSpec) -> Entry {
    if let limit = spec.limit, limitsInUse[limit] >= model.concurrencyLimits[limit] {
      return throttle(task, station, spec)
    }
    if let newest = stations[station].open.last {
      let index = Int(newest)
      stations[station].instances[index].inFlight += 1
      if stations[station].instances[index].inFlight >= spec.concurrency {
        stations[station].open.removeLast()
      }
      if let limit = spec.limit { limitsInUse[limit] += 1 }
      return .entered(
        seat: newest, after: max(0, stations[station].instances[index].readyAt - now))
    }
    guard stations[station].bucket.take(1, at: now) else { return throttle(task, station, spec) }
    if let limit = spec.limit { limitsInUse[limit] += 1 }
    let start = spec.coldStart.draw(stations[station].stream.uniform())
    stations[station].countReplicas(until: now, from: measureFrom)
    let index = stations[station].newInstance(at: now)
    stations[station].instances[index].readyAt = now + start
    stations[station].instances[index].inFlight = 1
    if spec.concurrency > 1 { stations[station].open.append(Int32(index)) }
    if isMeasured(task) { stations[station].counts.coldStarts += 1 }
    return .entered(seat: Int32(index), after: start)
  }

  private mutating func throttle(_ task: Int, _ station: Int, _ spec: FunctionSpec) -> Entry {
    tasks[task].attempt += 1
    guard Int(tasks[task].attempt) < spec.retry.attempts else { return .refused(.throttled) }
    tasks[task].isVisiting = false
    wake(
      task,
      in: spec.retry.wait(
        after: Int(tasks[task].attempt), uniform: stations[station].stream.uniform()))
    return .retrying
  }

  private mutating func vacateInstance(_ station: Int, _ index: Int) {
    guard case .function(let spec) = model.stations[station].kind else { return }
    if let limit = spec.limit { limitsInUse[limit] -= 1 }
    let wasFull = stations[station].instances[index].inFlight >= spec.concurrency
    stations[station].instances[index].inFlight -= 1
    if wasFull { stations[station].reopen(index) }
    guard stations[station].instances[index].inFlight == 0 else { return }
    stations[station].instances[index].idleSince = now
    scheduleExpiry(station, index, spec)
  }

  mutating func scheduleExpiry(_ station: Int, _ index: Int, _ spec: FunctionSpec) {
    guard !stations[station].instances[index].hasCheck,
      !stations[station].instances[index].isProvisioned, spec.keepAlive.isFinite
    else { return }
    stations[station].instances[index].hasCheck = true
    heap.push(
      Event(kind: .expiry, index: Int32(station), detail: Int32(index)),
      at: stations[station].instances[index].idleSince + spec.keepAlive)
  }

  /// An idle instance may have reached the end of its time; one that was used since is looked at later.
  mutating func expire(_ station: Int, instance index: Int) {
    guard case .function(let spec) = model.stations[station].kind else { return }
    stations[station].instances[index].hasCheck = false
    guard stations[station].instances[index].isLive,
      stations[station].instances[index].inFlight == 0
    else { return }
    if stations[station].instances[index].idleSince + spec.keepAlive > now {
      scheduleExpiry(station, index, spec)
      return
    }
    stations[station].countReplicas(until: now, from: measureFrom)
    stations[station].removeInstance(index)
  }
}
