import Inference
import Statistics

/// Adds up windows and turns them into estimates.
struct Tally {
  let model: SimulationModel
  private var e2e: Latencies
  private var ttft: Latencies
  /// What the stations did, by replication.
  private var figures: [[StationFigures]] = []
  private let keepsAll: Bool
  /// Counts by level.
  private var counts: [[StationCounts]]
  private var measured: [Int]
  private var lost: [Int]
  private var losses: [[Int]]
  private var seconds: [Double]
  private var events = 0
  private var isTruncated = false
  private var firstInput = 0.0
  private var firstOutput = 0.0
  private var waits: [[Double]]
  /// What a run of each replication used: tokens and held seconds by station.
  private var usages: [[Double]] = []

  /// Nothing yet; without `keepsAll` latencies and waits are forgotten once their replication has its percentiles.
  init(_ model: SimulationModel, keepsAll: Bool = true) {
    self.model = model
    self.keepsAll = keepsAll
    e2e = Latencies(keepsAll: keepsAll)
    ttft = Latencies(keepsAll: keepsAll)
    let levels = max(1, model.traffic.levels.count)
    counts = Array(
      repeating: Array(repeating: StationCounts(), count: model.stations.count), count: levels)
    measured = Array(repeating: 0, count: levels)
    lost = measured
    seconds = Array(repeating: 0, count: levels)
    losses = Array(
      repeating: Array(repeating: 0, count: model.stations.count * LossCause.allCases.count),
      count: levels)
    waits = Array(repeating: [], count: model.stations.count)
  }

  private func share(_ level: Int) -> Double {
    level < model.traffic.levels.count ? model.traffic.levels[level].shareOfRuns : 1
  }

  /// Adds one replication: a window of each level.
  mutating func add(_ windows: [WindowOutcome]) {
    var shares: [Double] = []
    for (level, outcome) in windows.enumerated() {
      count(outcome, level: level)
      shares.append(share(level) / Double(max(1, outcome.measured)))
    }
    e2e.add(zip(windows, shares).map { ($0.e2e, $1) })
    if model.runs.streams { ttft.add(zip(windows, shares).map { ($0.ttft, $1) }) }
    figures.append(figures(windows))
    usages.append(usage(windows))
  }

  /// Tokens and held seconds of an average run, by station.
  private func usage(_ windows: [WindowOutcome]) -> [Double] {
    model.stations.indices.flatMap { station -> [Double] in
      var tokens = 0.0
      var held = 0.0
      for (level, outcome) in windows.enumerated() where outcome.measured > 0 {
        let weight = share(level) / Double(outcome.measured)
        let counts = outcome.stations[station]
        tokens +=
          weight
          * (counts.inputTokens + counts.cachedTokens + counts.cacheWriteTokens
            + counts.outputTokens)
        held += weight * counts.heldSeconds
      }
      return [tokens, held]
    }
  }

  /// Widest relative half-width of what a run uses, over the stations that carry at least a
  /// twentieth of all tokens or of all time held; nil for fewer than two replications.
  ///
  /// A bill is a sum of such usages at fixed prices, and of things that stand, so its own simulation noise is at most this.
  var usageHalfWidth: Double? {
    guard usages.count > 1, let first = usages.first else { return nil }
    let means = first.indices.map { index in
      usages.reduce(0) { $0 + $1[index] } / Double(usages.count)
    }
    // Tokens stand at even places, seconds at odd ones.
    let totals = [0, 1].map { kind in
      means.indices.reduce(0) { $1 % 2 == kind ? $0 + means[$1] : $0 }
    }
    return first.indices.compactMap { index -> Double? in
      guard means[index] >= 0.05 * totals[index % 2] else { return nil }
      let interval = MeanEstimate(usages.map { $0[index] }).interval()
      guard let interval, interval.estimate > 0 else { return nil }
      return (interval.high - interval.low) / 2 / interval.estimate
    }.max()
  }

  /// What each station did, over the windows of a replication.
  private func figures(_ windows: [WindowOutcome]) -> [StationFigures] {
    model.stations.indices.map { station in
      func perRun(_ value: (StationCounts) -> Double) -> Double {
        windows.indices.reduce(0.0) { sum, level in
          sum + share(level) * value(windows[level].stations[station])
            / Double(max(1, windows[level].measured))
        }
      }
      func overTime(_ value: (StationCounts) -> Double) -> Double {
        windows.indices.reduce(0.0) { sum, level in
          guard windows[level].seconds > 0 else { return sum }
          return sum + timeShare(level) * value(windows[level].stations[station])
            / windows[level].seconds
        }
      }
      let tries = perRun { Double($0.requests) }
      let admitted = perRun { Double($0.admitted) }
      var figures = StationFigures()
      figures.requestsPerRun = perRun { Double($0.requests - $0.refusals) }
      figures.refusedShare = tries > 0 ? perRun { Double($0.refusals) } / tries : 0
      if admitted > 0 {
        figures.delayedShare = perRun { Double($0.delayed) } / admitted
        figures.meanWait = perRun(\.waitedSeconds) / admitted
        figures.meanHeld = perRun(\.heldSeconds) / admitted
        figures.coldShare = perRun { Double($0.coldStarts) } / admitted
      }
      if model.stations[station].recordsWaits {
        figures.waits = LatencyFigures(
          windows.indices.map {
            (windows[$0].waits[station], share($0) / Double(max(1, windows[$0].measured)))
          })
      }
      if model.stations[station].hasTwin, let window = windows.first {
        figures.controls = window.controls[station]
      }
      figures.meanBusy = overTime(\.busySeconds)
      figures.meanQueue = overTime(\.queueSeconds)
      figures.meanReplicas = overTime(\.replicaSeconds)
      return figures
    }
  }

  private func timeShare(_ level: Int) -> Double {
    let levels = model.traffic.levels
    let total = levels.reduce(0) { $0 + $1.shareOfTime }
    return level < levels.count && total > 0 ? levels[level].shareOfTime / total : 1
  }

  /// Adds a replayed trace as batches of consecutive answers.
  mutating func addTrace(_ outcome: WindowOutcome, batches: Int) {
    count(outcome, level: 0)
    let size = max(1, (outcome.e2e.count + batches - 1) / batches)
    for start in stride(from: 0, to: outcome.e2e.count, by: size) {
      let range = start..<min(start + size, outcome.e2e.count)
      e2e.add([(Array(outcome.e2e[range]), 1)])
      if model.runs.streams { ttft.add([(Array(outcome.ttft[range]), 1)]) }
    }
  }

  private mutating func count(_ outcome: WindowOutcome, level: Int) {
    for (index, station) in outcome.stations.enumerated() { counts[level][index] += station }
    for (index, number) in outcome.losses.enumerated() { losses[level][index] += number }
    if keepsAll {
      for (index, values) in outcome.waits.enumerated() { waits[index] += values }
    }
    measured[level] += outcome.measured
    lost[level] += outcome.lost
    seconds[level] += outcome.seconds
    events += outcome.events
    isTruncated = isTruncated || outcome.isTruncated
    firstInput += outcome.firstAttemptInput
    firstOutput += outcome.firstAttemptOutput
  }

  /// Of the p95 of the whole run; infinite before there are two replications with answers.
  var relativeHalfWidth: Double { e2e.p95HalfWidth }

  /// Per cent with one digit where it is small.
  private func percent(_ share: Double) -> String {
    let tenths = Int((min(share, 9.99) * 1000).rounded())
    return tenths % 10 == 0 || tenths >= 100
      ? "\((tenths + 5) / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  func result(asked precision: Double, usage usagePrecision: Double) -> SimulationResult {
    let loads = UtilisationEstimate(model, counts: counts, measured: measured).loads
    let estimate = e2e.estimate
    var remarks: [String] = []
    let reached = relativeHalfWidth
    if reached > precision * 1.005 {
      remarks.append(
        "the p95 interval is ±\(percent(reached)) %, wider than the \(percent(precision)) % asked for; `--precision` buys more runs"
      )
    }
    if let width = usageHalfWidth, width > usagePrecision * 1.005 {
      remarks.append(
        "simulation noise of what a run uses, and so of the cost, is up to ±\(percent(width)) %; `--precision` buys more runs"
      )
    }
    if isTruncated { remarks.append("a window was given up after too many events") }
    return SimulationResult(
      e2e: estimate,  // Who does not stream sees the first token with the last.
      ttft: model.runs.streams ? ttft.estimate : estimate,
      success: weighted { 1 - Double(lost[$0]) / Double(max(1, measured[$0])) },
      losses: lossList, activities: activities, loads: loads, runs: measured.reduce(0, +),
      events: events, usageHalfWidth: usageHalfWidth,
      isStable: isStable(loads), precision: reached,
      firstAttemptTokens: (firstInput, firstOutput), waits: waits,
      replications: e2e.replications, stations: figures, seconds: seconds.reduce(0, +),
      remarks: remarks)
  }

  /// Whether every station can carry the busiest hour; one whose overflow goes elsewhere always can.
  private func isStable(_ loads: [ComponentLoad]) -> Bool {
    let relieved = model.program.compactMap { operation -> String? in
      if case .overflow(let station, _) = operation { model.stations[station].name } else { nil }
    }
    return !loads.contains { $0.utilisation >= 1 && !relieved.contains($0.component) }
  }

  /// A figure of each level, weighted by the level's share of the runs.
  private func weighted(_ figure: (Int) -> Double) -> Double {
    let levels = measured.indices.filter { measured[$0] > 0 }
    let total = levels.reduce(0) { $0 + share($1) }
    return total > 0 ? levels.reduce(0) { $0 + share($1) * figure($1) } / total : 0
  }

  private var activities: [StationActivity] {
    model.stations.indices.map { station in
      func perRun(_ value: (StationCounts) -> Double) -> Double {
        weighted { value(counts[$0][station]) / Double(max(1, measured[$0])) }
      }
      // What is turned away is not served, and not billed.
      let requests = perRun { Double($0.requests - $0.refusals) }
      // A replayed trace is one window, whatever the levels of the profile beside it.
      let time =
        model.traffic.levels.isEmpty || model.traffic.trace != nil
        ? [1] : model.traffic.levels.map(\.shareOfTime)
      let replicas = measured.indices.reduce(0.0) { sum, level in
        guard seconds[level] > 0 else { return sum }
        return sum + time[min(level, time.count - 1)] * counts[level][station].replicaSeconds
          / seconds[level]
      }
      return StationActivity(
        component: model.stations[station].name, requestsPerRun: requests,
        heldSecondsPerRun: perRun(\.heldSeconds), waitedSecondsPerRun: perRun(\.waitedSeconds),
        coldStartShare: requests > 0 ? perRun { Double($0.coldStarts) } / requests : 0,
        inputTokensPerRun: perRun(\.inputTokens), cachedTokensPerRun: perRun(\.cachedTokens),
        cacheWriteTokensPerRun: perRun(\.cacheWriteTokens),
        outputTokensPerRun: perRun(\.outputTokens),
        meanReplicas: replicas / max(1e-12, time.reduce(0, +)))
    }
  }

  private var lossList: [PerformanceEstimate.Loss] {
    model.stations.indices.flatMap { station in
      LossCause.allCases.compactMap { cause in
        let index = station * LossCause.allCases.count + Int(cause.rawValue)
        let share = weighted { Double(losses[$0][index]) / Double(max(1, measured[$0])) }
        guard share > 0 else { return nil }
        return PerformanceEstimate.Loss(
          component: model.stations[station].name, cause: text(cause, station), share: share)
      }
    }
  }

  private func text(_ cause: LossCause, _ station: Int) -> String {
    func seconds(_ match: (Operation) -> Double?) -> String {
      model.program.compactMap(match).first.map { " after \(Int($0.rounded())) s" } ?? ""
    }
    switch cause {
    case .holdTimeout:
      return "timeout"
        + seconds { if case .hold(station, _, let timeout) = $0 { timeout } else { nil } }
    case .guardTimeout:
      return "gateway timeout"
        + seconds { if case .openGuard(station, let timeout) = $0 { timeout } else { nil } }
    case .queueTimeout: return "waited too long"
    case .throttled: return "throttled"
    case .refused: return "failed"
    case .broken: return "out of service"
    case .deadLetter: return "dead letter"
    }
  }
}
