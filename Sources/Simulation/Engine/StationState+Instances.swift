import Inference
import Statistics

extension StationState {
  /// A station before its window, warm when asked: with the instances and replicas that its load keeps.
  init(
    _ spec: StationSpec, stream: RandomStream, load: OfferedLoad.Station, rate: Double,
    startsWarm: Bool
  ) {
    self.stream = stream
    bucket = TokenBucket(rate: .infinity, burst: .infinity)
    tokenBucket = bucket
    let inUse = rate * load.visitsPerRun * load.secondsPerVisit
    switch spec.kind {
    case .pool(let pool):
      kind = .pool
      concurrency = max(1, pool.concurrency)
      replicas = max(0, pool.replicas)
      if let scaler = pool.autoscaler {
        let needed = (inUse / (Double(concurrency) * scaler.target)).rounded(.up)
        replicas = min(max(Int(min(needed, 1e6)), scaler.minimum), scaler.maximum)
      }
    case .function(let function):
      kind = .function
      bucket = TokenBucket(rate: function.scalingRate, burst: function.scalingRate * 10)
      let isKept = rate * load.visitsPerRun * function.keepAlive > 1
      // Instances that steady load keeps: the mean in use and three standard deviations of a Poisson number.
      let kept = startsWarm && isKept ? (inUse + 3 * inUse.squareRoot()).rounded(.up) : 0
      let perInstance = Double(max(1, function.concurrency))
      let count = max(Int(min((kept / perInstance).rounded(.up), 1e5)), function.provisioned)
      for index in 0..<max(0, count) {
        let instance = newInstance(at: 0)
        instances[instance].isProvisioned = index < function.provisioned
        open.append(Int32(instance))
      }
    case .endpoint(let endpoint):
      kind = .endpoint
      bucket = TokenBucket(
        rate: endpoint.requestsPerMinute / 60, burst: endpoint.requestsPerMinute)
      tokenBucket = TokenBucket(
        rate: endpoint.tokensPerMinute / 60, burst: endpoint.tokensPerMinute)
      if startsWarm, rate * load.visitsPerRun * endpoint.prefixLifetime > 1 {
        prefixUntil = endpoint.prefixLifetime
      }
    case .servers(let servers):
      kind = .servers
      replicas = max(1, servers.replicas)
      self.servers = (0..<replicas).map { _ in BatchingServer(servers.setup) }
      serverVersions = [UInt32](repeating: 0, count: replicas)
      inServer = [Int](repeating: 0, count: replicas)
      if startsWarm { prefixUntil = .infinity }
    case .delay(let delay):
      kind = .delay
      bucket = TokenBucket(rate: delay.requestsPerSecond, burst: delay.requestsPerSecond)
    }
  }

  /// A new live instance, its index.
  mutating func newInstance(at time: Double) -> Int {
    let index: Int
    if let free = freeInstances.popLast() {
      index = Int(free)
      // An expiry check of the instance that was here before may still be on its way.
      let hasCheck = instances[index].hasCheck
      instances[index] = Instance()
      instances[index].hasCheck = hasCheck
    } else {
      index = instances.count
      instances.append(Instance())
    }
    instances[index].number = created
    instances[index].isLive = true
    instances[index].idleSince = time
    created += 1
    liveInstances += 1
    return index
  }

  /// Puts an instance with room back among the open ones, in order of creation. O(log n) to find, O(n) to move.
  mutating func reopen(_ index: Int) {
    let number = instances[index].number
    var low = 0
    var high = open.count
    while low < high {
      let middle = (low + high) / 2
      if instances[Int(open[middle])].number < number { low = middle + 1 } else { high = middle }
    }
    open.insert(Int32(index), at: low)
  }

  /// Ends an idle instance.
  mutating func removeInstance(_ index: Int) {
    instances[index].isLive = false
    liveInstances -= 1
    if let place = open.firstIndex(of: Int32(index)) { open.remove(at: place) }
    freeInstances.append(Int32(index))
  }
}
