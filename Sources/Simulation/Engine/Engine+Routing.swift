import Statistics

extension Engine {
  /// Station of the replica that a request goes to; the station itself where one queue serves all.
  @inline(__always)
  mutating func route(_ task: Int, _ station: Int) -> Int {
    guard parameters[station].lanes > 0 else {
      tasks[task].station = Int32(truncatingIfNeeded: station)
      return station
    }
    let lane = lane(task, station)
    tasks[task].station = Int32(truncatingIfNeeded: lane)
    return lane
  }

  /// O(replicas) for the least loaded one.
  private mutating func lane(_ task: Int, _ station: Int) -> Int {
    let first = Int(parameters[station].firstLane)
    let count = Int(parameters[station].lanes)
    switch parameters[station].balancing {
    case .shared: return station
    case .roundRobin:
      let turn = stations[station].turn
      stations[station].turn = (turn + 1) % Int32(truncatingIfNeeded: count)
      return first + Int(turn)
    case .leastLoaded:
      var least = first
      for lane in first + 1..<first + max(count, 1)
      where stations[lane].busy + stations[lane].waiting
        < stations[least].busy + stations[least].waiting
      {
        least = lane
      }
      return least
    case .sessionAffinity(let sessions):
      let run = Int(tasks[task].run)
      let user = Int(runs[run].user)
      var session = UInt64(truncatingIfNeeded: user)
      if user < 0 {
        let number = UInt64(truncatingIfNeeded: runs[run].number)
        session = KeyedStream.mix(number &+ 1) % UInt64(max(1, sessions))
      }
      let place = KeyedStream.mix(session &+ 0x9e37_79b9_7f4a_7c15) % UInt64(max(1, count))
      return first + Int(truncatingIfNeeded: place)
    }
  }

  /// Seconds a crossing waits for the wire and takes to be sent, repeats after losses included.
  mutating func cross(_ station: Int) -> Double {
    let sampler = parameters[station].bytes
    let bytes =
      sampler.isConstant ? sampler.first : sampler.draw(stations[station].stream.uniform())
    let sending = bytes / parameters[station].bandwidth
    let start = max(now, stations[station].freeAt)
    stations[station].freeAt = start + sending
    var seconds = start - now + sending
    var pause = parameters[station].retransmission
    let lossShare = parameters[station].lossShare
    while lossShare > 0, stations[station].stream.uniform() < lossShare {
      seconds += pause + sending
      pause *= 2
    }
    return seconds
  }
}
