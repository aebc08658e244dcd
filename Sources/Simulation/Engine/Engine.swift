import DequeModule
import Inference
import Statistics
import Workloads

/// One window of one load level: the event loop and the state it works on.
///
/// Struct events in a 4-ary heap, run, task and hold states in arrays with free lists: nothing is
/// allocated an event, and memory depends on what is in progress, not on how many runs have passed
/// (but for the latencies kept).
struct Engine {
  let model: SimulationModel
  let draws: RunDraws
  var now = 0.0
  var heap = EventHeap<Event>(capacity: 1024)
  var runs: [RunState] = []
  var freeRuns: [Int32] = []
  var tasks: [TaskState] = []
  var freeTasks: [Int32] = []
  var holds: [HoldState] = []
  var freeHolds: [Int32] = []
  var stations: [StationState]
  var limitsInUse: [Int]
  var serverEvents: [ServerEvent] = []
  var outcome = WindowOutcome()

  // The window.
  let window: Window
  let interarrival: Interarrival
  var arrivals: RandomStream
  var warmUpArrivals: RandomStream
  var arrived = 0
  var unfinished = 0
  /// From this time on stations count for the time integral of replicas.
  var measureFrom = Double.infinity
  var lastArrival = 0.0

  init(_ model: SimulationModel, window: Window, seed: UInt64) {
    self.model = model
    self.window = window
    draws = RunDraws(model.runs, seed: seed)
    arrivals = RandomStream(seed: seed, name: "arrivals").split(window.index)
    warmUpArrivals = RandomStream(seed: seed, name: "warm-up arrivals").split(window.index)
    interarrival =
      Interarrival(
        mean: 1 / max(window.rate, 1e-12), coefficientOfVariation: model.traffic.interarrivalCV)
      ?? .exponential(Exponential(mean: 1 / max(window.rate, 1e-12)))
    limitsInUse = [Int](repeating: 0, count: model.concurrencyLimits.count)
    let offered = OfferedLoad(model)
    stations = model.stations.indices.map { index in
      StationState(
        model.stations[index],
        stream: RandomStream(seed: seed, name: "station \(model.stations[index].name)")
          .split(window.index),
        load: offered.loads[index], rate: window.rate, startsWarm: model.startsWarm)
    }
    outcome.losses = [Int](
      repeating: 0, count: model.stations.count * LossCause.allCases.count)
  }

  /// Runs the window to its end: all measured runs finished or lost, or nothing left to happen.
  mutating func run() -> WindowOutcome {
    for index in stations.indices {
      if case .pool(let spec) = model.stations[index].kind, let scaler = spec.autoscaler {
        heap.push(Event(kind: .autoscale, index: Int32(index)), at: scaler.period)
      }
    }
    scheduleArrival()
    while let entry = heap.pop() {
      now = entry.time
      outcome.events += 1
      handle(entry.payload)
      if arrived >= window.warmUp + window.runs && isOver { break }
      if outcome.events > window.eventLimit {
        outcome.isTruncated = true
        break
      }
    }
    let end = max(now, lastArrival)
    for index in stations.indices {
      stations[index].countReplicas(until: end, from: measureFrom)
    }
    outcome.seconds = measureFrom.isFinite ? end - measureFrom : 0
    outcome.stations = stations.map(\.counts)
    outcome.waits = stations.map(\.waits)
    outcome.unfinished = unfinished
    return outcome
  }

  /// Whether nothing measured is under way; a trace is replayed to the last call, of callers that
  /// gave up, too.
  private var isOver: Bool {
    model.traffic.trace == nil ? unfinished == 0 : freeRuns.count == runs.count
  }

  mutating func handle(_ event: Event) {
    let index = Int(event.index)
    switch event.kind {
    case .arrival: arrive()
    case .resume:
      guard tasks[index].version == event.version else { return }
      resume(index)
    case .holdTimeout:
      guard holds[index].version == event.version, holds[index].task >= 0 else { return }
      let task = Int(holds[index].task)
      lose(Int(tasks[task].run), at: Int(holds[index].station), .holdTimeout, keepsWorking: false)
    case .guardTimeout:
      guard runs[index].version == event.version, runs[index].isGuarded else { return }
      // The caller is gone; the work behind the gateway goes on and is paid.
      lose(index, at: Int(runs[index].guardStation), .guardTimeout, keepsWorking: true)
    case .queueTimeout:
      guard tasks[index].version == event.version, tasks[index].began < tasks[index].asked else {
        return
      }
      lose(Int(tasks[index].run), at: Int(event.detail), .queueTimeout, keepsWorking: false)
    case .server: serverTells(index, replica: Int(event.detail), version: event.version)
    case .expiry: expire(index, instance: Int(event.detail))
    case .autoscale: autoscale(index)
    case .replicaReady:
      stations[index].countReplicas(until: now, from: measureFrom)
      stations[index].startingReplicas -= 1
      stations[index].replicas += 1
      admitWaiting(index)
    }
  }

  // MARK: Runs

  /// Schedules the next run.
  ///
  /// Runs go on arriving after the measured ones, so that the last of these meet the same load as
  /// the first; how many is bounded, for a model in which a run never ends.
  private mutating func scheduleArrival() {
    if let trace = model.traffic.trace {
      let index = window.firstRun + arrived
      guard arrived < window.runs, index < trace.count else { return }
      heap.push(Event(kind: .arrival, index: 0), at: trace[index].arrival)
      return
    }
    guard arrived < 5 * window.warmUp + 2 * window.runs else { return }
    // Measured runs come at the same times after the warm-up, however long an alternative takes to
    // warm up.
    let gap =
      arrived < window.warmUp
      ? interarrival.sample(using: &warmUpArrivals) : interarrival.sample(using: &arrivals)
    heap.push(Event(kind: .arrival, index: 0), at: now + gap)
  }

  private mutating func arrive() {
    let isMeasured = arrived >= window.warmUp && arrived < window.warmUp + window.runs
    if isMeasured, !measureFrom.isFinite {
      measureFrom = now
      for index in stations.indices { stations[index].replicaSince = now }
    }
    lastArrival = max(lastArrival, now)
    let number = window.firstRun + arrived - window.warmUp
    arrived += 1
    let index: Int
    if let free = freeRuns.popLast() {
      index = Int(free)
    } else {
      index = runs.count
      runs.append(RunState())
    }
    let version = runs[index].version
    runs[index] = RunState()
    runs[index].version = version
    runs[index].arrival = now
    runs[index].number = number
    runs[index].steps = model.traffic.trace == nil ? draws.steps(number) : 1
    runs[index].isMeasured = isMeasured
    runs[index].isLive = true
    if isMeasured {
      unfinished += 1
      outcome.measured += 1
    }
    scheduleArrival()
    let task = newTask(run: index, pc: 0, parent: -1)
    step(task)
  }

  mutating func newTask(run: Int, pc: Int, parent: Int) -> Int {
    let index: Int
    if let free = freeTasks.popLast() {
      index = Int(free)
    } else {
      index = tasks.count
      tasks.append(TaskState())
    }
    let version = tasks[index].version
    tasks[index] = TaskState()
    tasks[index].version = version
    tasks[index].run = Int32(run)
    tasks[index].pc = Int32(pc)
    tasks[index].parent = Int32(parent)
    runs[run].tasks += 1
    return index
  }

  /// Ends a task; a run whose last task ends is free for another one.
  mutating func endTask(_ task: Int) {
    let run = Int(tasks[task].run)
    tasks[task].version &+= 1
    tasks[task].run = -1
    freeTasks.append(Int32(task))
    runs[run].tasks -= 1
    if runs[run].tasks == 0 {
      runs[run].version &+= 1
      runs[run].isLive = false
      freeRuns.append(Int32(run))
    }
  }

  /// The answer is there.
  mutating func finish(_ run: Int) {
    runs[run].isGuarded = false
    guard !runs[run].isLost else { return }
    guard runs[run].isMeasured else { return }
    unfinished -= 1
    let total = now - runs[run].arrival
    outcome.e2e.append(total)
    let first = runs[run].firstResponse
    outcome.ttft.append(
      model.runs.streams && first.isFinite ? first - runs[run].arrival : total)
  }

  /// A run is lost to a cause at a station.
  mutating func lose(_ run: Int, at station: Int, _ cause: LossCause, keepsWorking: Bool) {
    if !runs[run].isLost {
      runs[run].isLost = true
      runs[run].isGuarded = false
      if runs[run].isMeasured {
        unfinished -= 1
        outcome.lost += 1
        outcome.losses[station * LossCause.allCases.count + Int(cause.rawValue)] += 1
      }
    }
    guard !keepsWorking else { return }
    // Branches before the main line, so that the run is freed last.
    for task in tasks.indices.reversed() where tasks[task].run == Int32(run) { abandon(task) }
  }

  /// Stops a task and gives back all it holds.
  private mutating func abandon(_ task: Int) {
    if tasks[task].isVisiting { leave(task) }
    while tasks[task].hold >= 0 { releaseHold(of: task) }
    endTask(task)
  }
}

extension Engine {
  /// Lets everything that is still under way come to its end, without new arrivals; for tests of
  /// conservation.
  mutating func drain() {
    arrived = .max
    while let entry = heap.pop() {
      now = entry.time
      if entry.payload.kind == .arrival || entry.payload.kind == .autoscale { continue }
      handle(entry.payload)
    }
  }
}
