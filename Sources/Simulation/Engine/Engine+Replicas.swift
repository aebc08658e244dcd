import Inference
import Statistics

extension Engine {
  /// Sets up a station as its window begins, warm when the model says so: with the instances and
  /// replicas that its load keeps.
  mutating func prepare(_ station: Int) {
    let model = compiled.model
    guard station < model.stations.count else {
      stations[station].replicas = 1
      setSlots(station)
      return
    }
    let load = compiled.offered.loads[station]
    let inUse = window.rate * load.visitsPerRun * load.secondsPerVisit
    switch model.stations[station].kind {
    case .pool(let pool):
      var replicas = max(0, pool.replicas)
      if let spec = pool.autoscaler, parameters[station].lanes == 0 {
        let scaler = ReplicaScaler(spec, concurrency: max(1, pool.concurrency))
        if model.startsWarm { replicas = scaler.replicas(for: inUse) }
        scalers[station] = scaler
      }
      // Replicas with queues of their own are stations of their own.
      stations[station].replicas = parameters[station].lanes > 0 ? 0 : Int32(clamping: replicas)
      setSlots(station)
    case .function(let function):
      let rate = function.scalingRate
      stations[station].bucket = TokenBucket(rate: rate, burst: rate * 10)
      var kept = 0
      if model.startsWarm {
        let perInstance = Double(max(1, function.concurrency))
        kept = WarmInstances.count(
          rate: window.rate * load.visitsPerRun, inUse: inUse / perInstance,
          keepAlive: function.keepAlive)
      }
      let provisioned = max(0, function.provisioned)
      addInstances(
        station, max(function.initialInstances ?? kept, provisioned), provisioned: provisioned)
    case .endpoint(let endpoint):
      stations[station].bucket = TokenBucket(
        rate: endpoint.requestsPerMinute / 60, burst: endpoint.requestsPerMinute)
      stations[station].tokenBucket = TokenBucket(
        rate: endpoint.tokensPerMinute / 60, burst: endpoint.tokensPerMinute)
      if model.startsWarm, window.rate * load.visitsPerRun * endpoint.prefixLifetime > 1 {
        stations[station].prefixUntil = endpoint.prefixLifetime
      }
    case .servers(let spec):
      let replicas = max(1, spec.replicas)
      stations[station].replicas = Int32(clamping: replicas)
      stations[station].firstServer = Int32(clamping: servers.count)
      for _ in 0..<replicas {
        servers.append(ServerReplica(server: BatchingServer(spec.setup), station: station))
      }
      if model.startsWarm { stations[station].prefixUntil = .infinity }
    case .link: break
    case .delay(let delay):
      let rate = delay.requestsPerSecond
      stations[station].bucket = TokenBucket(rate: rate, burst: rate)
    }
  }

  /// An autoscaler looks at its metric and orders or ends replicas.
  mutating func autoscale(_ station: Int) {
    guard var scaler = scalers[station] else { return }
    // Taken out, so that its history is changed in place.
    scalers[station] = nil
    stations[station].integrate(to: now)
    let current = Int(stations[station].replicas)
    let starting = Int(stations[station].startingReplicas)
    let wanted = scaler.wanted(
      at: now, replicas: current, starting: starting,
      busySeconds: stations[station].counts.busySeconds,
      queueSeconds: stations[station].counts.queueSeconds,
      waiting: Int(stations[station].waiting))
    scalers[station] = scaler
    if wanted > current + starting {
      for _ in current + starting..<wanted {
        stations[station].startingReplicas += 1
        let delay = scaler.startDelay.draw(stations[station].stream.uniform())
        queue.push(Event(.replicaReady, station), at: now + delay)
      }
    } else if wanted < current {
      stations[station].replicas = Int32(clamping: wanted)
      setSlots(station)
    }
    queue.push(Event(.autoscale, station), at: now + scaler.period)
  }

  /// A replica that was ordered takes requests, or takes the place of one that an update replaces.
  mutating func replicaReady(_ station: Int) {
    stations[station].integrate(to: now)
    stations[station].startingReplicas -= 1
    stations[station].replicas += 1
    setSlots(station)
    admitWaiting(station)
  }

  /// A rolling update begins or has put its last few replicas in place.
  mutating func rollOn(_ station: Int) {
    guard let update = compiled.updates[station] else { return }
    stations[station].integrate(to: now)
    if stations[station].outdated == 0, stations[station].updating == 0 {
      stations[station].outdated = stations[station].replicas
    }
    stations[station].updating = 0
    let left = Int(stations[station].outdated)
    if left > 0 {
      let batch = min(left, update.surge + update.unavailable)
      stations[station].outdated -= Int32(clamping: batch)
      // Those in the surge stand beside the old ones until they are ready; the others' places are
      // empty meanwhile.
      stations[station].updating = Int32(clamping: max(0, batch - update.surge))
      let uniform = stations[station].stream.uniform()
      if stations[station].outdated > 0 || stations[station].updating > 0 {
        queue.push(Event(.update, station), at: now + update.startDelay.draw(uniform))
      }
    }
    setSlots(station)
    admitWaiting(station)
  }
}
