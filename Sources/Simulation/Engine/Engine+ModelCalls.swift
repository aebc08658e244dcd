import Inference
import Statistics

extension Engine {
  /// A call of a model API: limits by the minute, a failure now and then, else time to first token
  /// and the rest at its rate.
  mutating func call(_ task: Int, _ station: Int) -> Bool {
    let run = Int(tasks[task].run)
    let attempt = Int(tasks[task].attempt)
    if attempt == 0 { countFirstTry(run) }
    if meetsBreakdown(station) {
      countRefusal(task, station)
      return again(
        task, station, parameters[station].failures?.retry ?? .none, cause: .broken, after: 0)
    }
    let tokens = Double(runs[run].promptTokens) + Double(runs[run].outputTokens)
    // A request that finds too few tokens left has used up one of the requests, as providers count.
    guard stations[station].bucket.take(1, at: now),
      stations[station].tokenBucket.take(tokens, at: now)
    else {
      countRefusal(task, station)
      return again(task, station, parameters[station].retry, cause: .throttled, after: 0)
    }
    let uniform = draws.speed(runs[run].number, step: Int(runs[run].step), attempt: attempt)
    let slowdown = stations[station].slowdown
    let first = parameters[station].sampler.draw(uniform.first) * slowdown
    let rate = max(parameters[station].outputRate.draw(uniform.rate), 1e-9) / slowdown
    let failureShare = parameters[station].failureShare
    if failureShare > 0, stations[station].stream.uniform() < failureShare {
      return again(task, station, parameters[station].retry, cause: .refused, after: first)
    }
    noteWait(task, station)
    countTokens(run, station, cached: cachedTokens(run, station))
    tasks[task].attempt = 0
    noteFirstToken(run, at: now + first)
    let seconds = first + Double(max(0, runs[run].outputTokens - 1)) / rate
    countHeld(task, station, seconds)
    tasks[task].pc += 1
    wake(task, in: seconds)
    return false
  }

  private mutating func countFirstTry(_ run: Int) {
    guard runs[run].isMeasured else { return }
    outcome.firstAttemptInput += Double(runs[run].promptTokens)
    outcome.firstAttemptOutput += Double(runs[run].outputTokens)
  }

  /// Tokens of the shared prefix that the current call finds in the station's cache, or writes to it
  /// (negative).
  private mutating func cachedTokens(_ run: Int, _ station: Int) -> Int {
    let lifetime = parameters[station].prefixLifetime
    guard lifetime > 0 else { return 0 }
    let shared = min(compiled.model.runs.sharedPrefixTokens, Int(runs[run].promptTokens))
    let hitShare = parameters[station].prefixHitShare
    let isThere = now < stations[station].prefixUntil
    let isFound = isThere && (hitShare >= 1 || stations[station].stream.uniform() < hitShare)
    stations[station].prefixUntil = now + lifetime
    return isFound ? shared : -shared
  }

  private mutating func countTokens(_ run: Int, _ station: Int, cached: Int) {
    guard runs[run].isMeasured else { return }
    let plain = Int(runs[run].promptTokens) - abs(cached)
    stations[station].counts.inputTokens += Double(plain)
    stations[station].counts.outputTokens += Double(runs[run].outputTokens)
    if cached >= 0 {
      stations[station].counts.cachedTokens += Double(cached)
    } else {
      stations[station].counts.cacheWriteTokens += Double(-cached)
    }
  }

  /// The run's first visible token: the first token of its first model call.
  private mutating func noteFirstToken(_ run: Int, at time: Double) {
    if runs[run].firstResponse.isNaN { runs[run].firstResponse = time }
  }

  // MARK: Model servers

  func serverRange(_ station: Int) -> Range<Int> {
    let first = Int(stations[station].firstServer)
    return first..<first + Int(stations[station].replicas)
  }

  /// A request to the replica with the fewest in it.
  mutating func serve(_ task: Int, _ station: Int) -> Bool {
    let run = Int(tasks[task].run)
    if tasks[task].attempt == 0 { countFirstTry(run) }
    if meetsBreakdown(station) {
      countRefusal(task, station)
      return again(
        task, station, parameters[station].failures?.retry ?? .none, cause: .broken, after: 0)
    }
    let range = serverRange(station)
    var replica = range.lowerBound
    for other in range.dropFirst() where servers[other].inside < servers[replica].inside {
      replica = other
    }
    advance(replica)
    let cached = cachedTokens(run, station)
    let fits = servers[replica].server.enqueue(
      request: Int(tasks[task].version) << 32 | task, promptTokens: Int(runs[run].promptTokens),
      outputTokens: Int(runs[run].outputTokens), cachedTokens: max(0, cached), at: now)
    guard fits else {
      countRefusal(task, station)
      return turnAway(task, station, .refused)
    }
    noteWait(task, station)
    countTokens(run, station, cached: cached)
    servers[replica].inside += 1
    tasks[task].pc += 1
    rearm(replica)
    return false
  }

  /// A wake-up of a model server.
  mutating func serverTells(_ replica: Int, _ event: Event) {
    guard event.isCurrent(servers[replica].version) else { return }
    advance(replica)
    rearm(replica)
  }

  /// Lets a server catch up; what it says to tasks that are gone is dropped, but their work was
  /// done.
  private mutating func advance(_ replica: Int) {
    serverEvents.removeAll(keepingCapacity: true)
    servers[replica].server.advance(to: now, into: &serverEvents)
    let station = servers[replica].station
    for event in serverEvents {
      let task = event.request & 0xFFFF_FFFF
      if event.kind == .completion { servers[replica].inside -= 1 }
      guard task < tasks.count,
        tasks[task].version == UInt32(truncatingIfNeeded: event.request >> 32)
      else { continue }
      switch event.kind {
      case .firstToken: noteFirstToken(Int(tasks[task].run), at: event.time)
      case .completion:
        countHeld(task, station, event.time - tasks[task].asked)
        wake(task, in: max(0, event.time - now))
      }
    }
  }

  private mutating func rearm(_ replica: Int) {
    servers[replica].version &+= 1
    guard let next = servers[replica].server.nextEventTime else { return }
    queue.push(Event(.server, replica, version: servers[replica].version), at: max(next, now))
  }
}
