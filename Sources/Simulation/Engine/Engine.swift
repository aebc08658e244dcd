import DequeModule
import Inference
import Statistics
import Workloads

/// One window of one load level: the event loop and the state it works on.
///
/// Events of 24 bytes in a 4-ary heap, records of runs, tasks, holds and instances in slabs: nothing
/// is allocated an event, each event costs O(log n) of those that are scheduled, and memory depends
/// on what is in progress, not on how many runs have passed (but for the latencies kept).
struct Engine: ~Copyable {
  let compiled: CompiledModel
  let window: Window
  let draws: RunDraws
  let program: Slab<Instruction>
  let parameters: Slab<StationParameters>
  var now = 0.0
  var queue = EventHeap<Event>(capacity: 1024)
  var runs = Slab<RunRecord>()
  var tasks = Slab<TaskRecord>()
  var holds = Slab<HoldRecord>()
  var instances = Slab<InstanceRecord>()
  var stations: Slab<StationState>
  var limitsInUse: [Int]
  /// Function instances with room, by station.
  var open: [NewestFirst]
  var shares: [SharedService]
  var twins: [InfiniteTwin]
  var servers: [ServerReplica] = []
  var serverEvents: [ServerEvent] = []
  var scalers: [ReplicaScaler?]
  var outcome = WindowOutcome()

  // Arrivals.
  let interarrival: Interarrival
  /// Arrivals of a law of their own.
  var process: ArrivalStream?
  /// Arrivals in bursts, of the warm-up and of what is measured.
  var bursts: BurstStreams?
  var arrivals: RandomStream
  var warmUpArrivals: RandomStream
  var thinking: RandomStream
  var arrived = 0
  var isMeasuring = false
  var measureFrom = Double.infinity
  /// When the load stops being held, in a window of a fixed length.
  var measureTo = Double.infinity
  /// Measured runs, and the end of a window of a fixed length, that are still to come.
  var remaining: Int
  private var integrals: [StationCounts] = []

  init(_ compiled: CompiledModel, window: Window, seed: UInt64) {
    self.compiled = compiled
    self.window = window
    let model = compiled.model
    draws = RunDraws(model.runs, seed: seed)
    program = Slab(compiled.program)
    parameters = Slab(compiled.parameters)
    arrivals = RandomStream(seed: seed, name: "arrivals").split(window.index)
    process = model.traffic.process.flatMap { [arrivals] in ArrivalStream($0, using: arrivals) }
    warmUpArrivals = RandomStream(seed: seed, name: "warm-up arrivals").split(window.index)
    thinking = RandomStream(seed: seed, name: "think times").split(window.index)
    bursts = model.traffic.bursts.flatMap { [arrivals, warmUpArrivals] in
      BurstStreams($0, rate: window.rate, warmUp: warmUpArrivals, measured: arrivals)
    }
    let gap = 1 / max(window.rate, 1e-12)
    interarrival =
      Interarrival(mean: gap, coefficientOfVariation: model.traffic.interarrivalCV)
      ?? .exponential(Exponential(mean: gap))
    limitsInUse = [Int](repeating: 0, count: model.concurrencyLimits.count)
    stations = Slab(
      compiled.names.map {
        StationState(stream: RandomStream(seed: seed, name: "station \($0)").split(window.index))
      })
    open = compiled.names.map { _ in NewestFirst() }
    shares = compiled.names.map { _ in SharedService() }
    twins = compiled.model.stations.map { InfiniteTwin($0) }
    scalers = compiled.names.map { _ in nil }
    remaining = window.measured == nil ? window.runs : 1
    outcome.losses = [Int](repeating: 0, count: model.stations.count * LossCause.allCases.count)
    outcome.waits = model.stations.map { _ in [] }
    if window.measured == nil, window.runs < 1 << 24 {
      outcome.e2e.reserveCapacity(max(0, window.runs))
    }
    for index in 0..<stations.count { prepare(index) }
  }

  /// Runs the window to its end: all measured runs finished or lost, or nothing left to happen.
  mutating func run() -> WindowOutcome {
    begin()
    let isTrace = compiled.model.traffic.trace != nil
    // A trace is replayed to the last call, those of callers that gave up, too.
    while remaining > 0 || (isTrace && runs.inUse > 0), let entry = queue.pop() {
      now = entry.time
      outcome.events += 1
      handle(entry.payload)
      if outcome.events > window.eventLimit {
        outcome.isTruncated = true
        break
      }
    }
    endMeasuring()
    outcome.stations = compiled.model.stations.map { _ in StationCounts() }
    for index in 0..<stations.count {
      var counts = stations[index].counts
      // Counts of measured runs to their end, time integrals to the end of the window.
      counts.busySeconds = integrals[index].busySeconds
      counts.queueSeconds = integrals[index].queueSeconds
      counts.replicaSeconds = integrals[index].replicaSeconds
      outcome.stations[Int(parameters[index].owner)] += counts
    }
    outcome.controls = compiled.model.stations.indices.map { twins[$0].controls }
    outcome.unfinished = max(0, remaining)
    return outcome
  }

  private mutating func begin() {
    if let measured = window.measured {
      queue.push(Event(.measure, 0), at: measured.lowerBound)
      queue.push(Event(.end, 0), at: measured.upperBound)
    }
    for index in 0..<stations.count {
      if let scaler = scalers[index] { queue.push(Event(.autoscale, index), at: scaler.period) }
      scheduleFailure(index)
      if let update = compiled.updates[index] {
        queue.push(Event(.update, index), at: update.at)
      }
    }
    if let population = compiled.model.traffic.closed {
      for user in 0..<max(0, population.users) { think(user) }
    } else {
      scheduleArrival()
    }
  }

  @inline(__always)
  mutating func handle(_ event: Event) {
    let index = Int(event.index)
    switch event.kind {
    case .resume:
      if event.isCurrent(tasks[index].version) { resume(index) }
    case .arrival: arrive(user: index)
    default: handleSeldom(event)
    }
  }

  private mutating func handleSeldom(_ event: Event) {
    let index = Int(event.index)
    switch event.kind {
    case .arrival, .resume: break
    case .holdTimeout:
      guard event.isCurrent(holds[index].version) else { return }
      let task = Int(holds[index].task)
      lose(Int(tasks[task].run), at: Int(holds[index].station), .holdTimeout, keepsWorking: false)
    case .guardTimeout:
      guard event.isCurrent(runs[index].version), runs[index].isGuarded else { return }
      // The caller is gone; the work behind the gateway goes on and is paid.
      lose(index, at: Int(runs[index].guardStation), .guardTimeout, keepsWorking: true)
    case .queueTimeout:
      guard event.isCurrent(tasks[index].version), tasks[index].isWaiting else { return }
      let station = Int(tasks[index].station)
      lose(Int(tasks[index].run), at: station, .queueTimeout, keepsWorking: false)
    case .share:
      guard event.isCurrent(stations[index].shareVersion) else { return }
      finishShared(index)
    case .server: serverTells(index, event)
    case .expiry:
      if event.isCurrent(instances[index].version) { expire(index) }
    case .autoscale: autoscale(index)
    case .replicaReady: replicaReady(index)
    case .failure: breakDown(index)
    case .repair: repair(index)
    case .update: rollOn(index)
    case .measure: beginMeasuring()
    case .end: endMeasuring()
    }
  }

  // MARK: Measuring

  mutating func beginMeasuring() {
    isMeasuring = true
    measureFrom = now
    for index in 0..<stations.count { stations[index].beginMeasuring(at: now) }
  }

  /// Closes the time integrals; once.
  private mutating func endMeasuring() {
    guard measureTo.isInfinite else { return }
    measureTo = now
    remaining -= window.measured == nil ? 0 : 1
    outcome.seconds = isMeasuring ? now - measureFrom : 0
    isMeasuring = false
    for index in 0..<stations.count { stations[index].integrate(to: now) }
    integrals = (0..<stations.count).map { stations[$0].counts }
  }
}

extension Engine {
  /// Lets everything that is still under way come to its end, without new arrivals; for tests of
  /// conservation.
  mutating func drain() {
    while let entry = queue.pop() {
      now = entry.time
      switch entry.payload.kind {
      case .arrival, .autoscale, .failure, .update: continue
      default: handle(entry.payload)
      }
    }
  }
}
