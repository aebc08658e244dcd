import Statistics

extension Engine {
  /// How a request fared at the door of a station.
  enum Entry {
    /// In, and ready after a time; whether an instance was started for it.
    case entered(seat: Int32, after: Double, isCold: Bool)
    /// It waits; the station calls it.
    case waiting
    /// It comes back later.
    case retrying
    /// It is refused for good.
    case refused(LossCause)
  }

  /// Asks a station for service; true when the task goes on at once, elsewhere or because it is over
  /// already.
  @inline(__always)
  mutating func visit(_ task: Int, _ pc: Int) -> Bool {
    let station = route(task, Int(program[pc].station))
    countRequest(task, station)
    switch parameters[station].kind {
    case .pool, .function:
      tasks[task].isVisiting = true
      if parameters[station].hasTwin { sendToTwin(task, pc, station) }
      switch enter(task, station) {
      case .entered(let seat, let delay, let isCold):
        admitVisit(task, station, pc, seat: seat, after: delay, isCold: isCold)
      case .waiting, .retrying: break
      case .refused(let cause): return turnAway(task, station, cause)
      }
      return false
    case .delay, .link: return pass(task, pc, station)
    case .endpoint: return call(task, station)
    case .servers: return serve(task, station)
    }
  }

  // MARK: Counting

  /// A request at the door, first or again; the wait counts from the first try on.
  @inline(__always)
  mutating func countRequest(_ task: Int, _ station: Int) {
    if tasks[task].attempt == 0 { tasks[task].asked = now }
    if tasks[task].isMeasured { stations[station].counts.requests += 1 }
  }

  /// Counts time in a station for a measured run.
  @inline(__always)
  mutating func countHeld(_ task: Int, _ station: Int, _ seconds: Double) {
    if tasks[task].isMeasured { stations[station].counts.heldSeconds += seconds }
  }

  mutating func countRefusal(_ task: Int, _ station: Int) {
    if tasks[task].isMeasured { stations[station].counts.refusals += 1 }
  }

  @inline(__always)
  mutating func noteWait(_ task: Int, _ station: Int) {
    guard tasks[task].isMeasured else { return }
    let wait = now - tasks[task].asked
    stations[station].counts.admitted += 1
    if wait > 0 {
      stations[station].counts.delayed += 1
      stations[station].counts.waitedSeconds += wait
    }
    if parameters[station].recordsWaits {
      outcome.waits[Int(parameters[station].owner)].append(wait)
    }
  }

  // MARK: Refusals

  /// Tries once more after the policy's wait, else goes another way or loses the run; true when the
  /// task goes on at once.
  mutating func again(
    _ task: Int, _ station: Int, _ policy: RetryPolicy, cause: LossCause, after seconds: Double
  ) -> Bool {
    tasks[task].attempt += 1
    let attempt = Int(tasks[task].attempt)
    if attempt < policy.attempts {
      let uniform = stations[station].stream.uniform()
      wake(task, in: seconds + policy.wait(after: attempt, uniform: uniform))
      return false
    }
    guard turnAway(task, station, cause) else { return false }
    guard seconds > 0 else { return true }
    wake(task, in: seconds)
    return false
  }

  /// A refusal for good: true when there is another way, else the run is lost.
  mutating func turnAway(_ task: Int, _ station: Int, _ cause: LossCause) -> Bool {
    let pc = Int(tasks[task].pc)
    tasks[task].isVisiting = false
    tasks[task].attempt = 0
    if program[pc].code == .visit, program[pc].to >= 0 {
      tasks[task].pc = program[pc].to
      return true
    }
    lose(Int(tasks[task].run), at: station, cause, keepsWorking: false)
    return false
  }

  /// Whether a request meets the broken share of a station that has no slots to lose.
  @inline(__always)
  mutating func meetsBreakdown(_ station: Int) -> Bool {
    let share = stations[station].brokenShare
    return share > 0 && stations[station].stream.uniform() < share
  }

  // MARK: Visits

  /// A service that works on everything at once, behind its rate limit.
  private mutating func pass(_ task: Int, _ pc: Int, _ station: Int) -> Bool {
    if meetsBreakdown(station) {
      countRefusal(task, station)
      return again(
        task, station, parameters[station].failures?.retry ?? .none, cause: .broken, after: 0)
    }
    guard stations[station].bucket.take(1, at: now) else {
      countRefusal(task, station)
      return again(task, station, parameters[station].retry, cause: .throttled, after: 0)
    }
    noteWait(task, station)
    tasks[task].attempt = 0
    let sampler = parameters[station].sampler
    let own =
      sampler.isConstant ? sampler.first : sampler.draw(stations[station].stream.uniform())
    let wire = parameters[station].kind == .link ? cross(station) : 0
    let seconds =
      (own + time(task, pc, station, isCold: false)) * stations[station].slowdown + wire
    countHeld(task, station, seconds)
    tasks[task].pc += 1
    guard seconds > 0 else { return true }
    wake(task, in: seconds)
    return false
  }

  /// What the visit itself takes, or its iterations in a pool that batches.
  @inline(__always)
  mutating func time(_ task: Int, _ pc: Int, _ station: Int, isCold: Bool) -> Double {
    switch program[pc].asked {
    case .none, .modelCall: return 0
    case .sampled:
      let sampler = program[pc].sampler
      return sampler.isConstant
        ? sampler.first : sampler.draw(stations[station].stream.uniform())
    case .byStart:
      let sampler = isCold ? program[pc].cold : program[pc].sampler
      return sampler.draw(stations[station].stream.uniform())
    case .tool:
      let run = Int(tasks[task].run)
      return draws.toolSeconds(
        runs[run].number, step: Int(runs[run].step), tool: Int(program[pc].detail),
        call: Int(tasks[task].call))
    }
  }

  @inline(__always)
  mutating func admitVisit(
    _ task: Int, _ station: Int, _ pc: Int, seat: Int32, after delay: Double, isCold: Bool
  ) {
    noteWait(task, station)
    tasks[task].attempt = 0
    tasks[task].seat = seat
    tasks[task].began = now
    let seconds =
      parameters[station].hasTwin
      ? tasks[task].demand : time(task, pc, station, isCold: isCold)
    if parameters[station].isShared {
      share(task, station, demand: seconds)
    } else {
      wake(task, in: delay + seconds)
    }
  }

  /// Draws a request's service as it comes, for the station and for its twin.
  private mutating func sendToTwin(_ task: Int, _ pc: Int, _ station: Int) {
    tasks[task].demand = time(task, pc, station, isCold: false)
    twins[station].arrive(
      at: now, service: tasks[task].demand, isMeasured: tasks[task].isMeasured)
  }

  /// Ends a visit that is over.
  @inline(__always)
  mutating func leave(_ task: Int) {
    tasks[task].isVisiting = false
    let seat = tasks[task].seat
    guard seat >= 0 else { return }
    let station = Int(tasks[task].station)
    countHeld(task, station, now - tasks[task].began)
    tasks[task].seat = -1
    tasks[task].pc += 1
    vacate(station, seat: seat)
  }

  /// Ends a visit, or the wait for one or for a hold, of a task that is abandoned.
  mutating func giveUp(_ task: Int) {
    let station = Int(tasks[task].station)
    if tasks[task].isWaiting { leaveQueue(task, station) }
    let isSharing = tasks[task].seat >= 0 && parameters[station].isShared
    if isSharing { unshare(task, station) }
    leave(task)
    if isSharing { reshare(station) }
  }

  // MARK: Doors

  @inline(__always)
  mutating func enter(_ task: Int, _ station: Int) -> Entry {
    guard parameters[station].kind == .pool else { return enterFunction(task, station) }
    guard stations[station].busy < stations[station].slots else {
      return joinQueue(task, station)
    }
    stations[station].integrate(to: now)
    stations[station].busy += 1
    return .entered(seat: 0, after: 0, isCold: false)
  }

  @inline(__always)
  mutating func vacate(_ station: Int, seat: Int32) {
    guard parameters[station].kind == .pool else { return vacateInstance(station, Int(seat)) }
    stations[station].integrate(to: now)
    stations[station].busy -= 1
    if stations[station].first >= 0 { admitWaiting(station) }
  }
}
