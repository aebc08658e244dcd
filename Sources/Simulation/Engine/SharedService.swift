import Statistics

/// Requests that share the speed of a pool, by how much progress ends them.
///
/// All of them get on equally fast, so each ends when the progress of one has grown by its demand:
/// the order of endings never changes while the speed does (virtual time; Nagle's fair queueing, and
/// Zahorjan et al. for processor sharing). O(log n) a request.
struct SharedService {
  /// A request, as it was when it came.
  struct Ticket: BitwiseCopyable {
    var task: Int32
    var version: UInt32
  }

  var endings = EventHeap<Ticket>()
  /// Progress of a request that is there from the start.
  var progress = 0.0
  var updated = 0.0
  /// Speed since the last update.
  var speed = 0.0

  /// Brings the progress up to a time.
  mutating func advance(to time: Double) {
    progress += speed * (time - updated)
    updated = time
  }
}

extension Engine {
  /// Lets a request share a pool.
  mutating func share(_ task: Int, _ station: Int, demand: Double) {
    shares[station].advance(to: now)
    shares[station].endings.push(
      SharedService.Ticket(
        task: Int32(truncatingIfNeeded: task), version: tasks[task].version),
      at: shares[station].progress + demand)
    reshare(station)
  }

  /// A request that shares a pool is abandoned; its ticket goes stale with its task.
  mutating func unshare(_ task: Int, _ station: Int) {
    shares[station].advance(to: now)
    tasks[task].version &+= 1
  }

  /// Ends the request whose demand is met, then looks for the next.
  mutating func finishShared(_ station: Int) {
    shares[station].advance(to: now)
    while let ending = shares[station].endings.peek {
      let task = Int(ending.payload.task)
      if tasks[task].version != ending.payload.version {
        _ = shares[station].endings.pop()
        continue
      }
      // Rounding may leave the progress a hair short of the ending that this event is for.
      let slack = 1e-12 * max(1, ending.time)
      guard ending.time <= shares[station].progress + slack else { break }
      _ = shares[station].endings.pop()
      leave(task)
      shares[station].advance(to: now)
      reshare(station)
      step(task)
      return
    }
    reshare(station)
  }

  /// Sets the speed for the number of requests, and the event of the next ending.
  mutating func reshare(_ station: Int) {
    let count = Int(stations[station].busy)
    let speed = count > 0 ? parameters[station].discipline.speed(count) : 0
    shares[station].speed = speed
    stations[station].shareVersion &+= 1
    while let ending = shares[station].endings.peek {
      let task = Int(ending.payload.task)
      guard tasks[task].version == ending.payload.version else {
        _ = shares[station].endings.pop()
        continue
      }
      guard speed > 0 else { return }
      let left = max(0, ending.time - shares[station].progress) / speed
      queue.push(
        Event(.share, station, version: stations[station].shareVersion), at: now + left)
      return
    }
  }
}
