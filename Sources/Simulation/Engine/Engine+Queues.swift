import Inference
import Statistics

extension Engine {
  /// Puts a request at the end of a pool's queue, or refuses it.
  mutating func joinQueue(_ task: Int, _ station: Int) -> Entry {
    guard stations[station].waiting < parameters[station].queueCapacity else {
      countRefusal(task, station)
      return .refused(stations[station].slots > 0 ? .refused : .broken)
    }
    stations[station].integrate(to: now)
    stations[station].waiting += 1
    let last = stations[station].last
    tasks[task].isWaiting = true
    tasks[task].previous = last
    tasks[task].next = -1
    let place = Int32(truncatingIfNeeded: task)
    if last >= 0 { tasks[Int(last)].next = place } else { stations[station].first = place }
    stations[station].last = place
    let patience = parameters[station].queueTimeout
    if patience.isFinite {
      queue.push(Event(.queueTimeout, task, version: tasks[task].version), at: now + patience)
    }
    return .waiting
  }

  /// Takes a task out of a pool's queue, from wherever it stands in it.
  mutating func leaveQueue(_ task: Int, _ station: Int) {
    stations[station].integrate(to: now)
    stations[station].waiting -= 1
    let next = tasks[task].next
    let previous = tasks[task].previous
    if previous >= 0 { tasks[Int(previous)].next = next } else { stations[station].first = next }
    if next >= 0 { tasks[Int(next)].previous = previous } else { stations[station].last = previous }
    tasks[task].isWaiting = false
  }

  /// Lets waiting requests in while there is room.
  mutating func admitWaiting(_ station: Int) {
    while stations[station].first >= 0, stations[station].busy < stations[station].slots {
      let task = Int(stations[station].first)
      leaveQueue(task, station)
      stations[station].busy += 1
      // Its patience no longer matters.
      if parameters[station].queueTimeout.isFinite { tasks[task].version &+= 1 }
      let pc = Int(tasks[task].pc)
      if program[pc].code == .hold {
        wake(task, in: admitHold(task, station, pc, seat: 0, after: 0))
      } else {
        admitVisit(task, station, pc, seat: 0, after: 0, isCold: false)
      }
    }
  }

  /// Whether a request to a station would have to wait now.
  func wouldWait(_ station: Int) -> Bool {
    switch parameters[station].kind {
    case .pool: return stations[station].busy >= stations[station].slots
    case .servers:
      let most = parameters[station].overflowBatch
      return serverRange(station).allSatisfy {
        servers[$0].server.waitingCount > 0 || servers[$0].inside >= most
      }
    default: return false
    }
  }
}
