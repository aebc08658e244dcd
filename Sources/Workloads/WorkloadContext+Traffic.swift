import Documents
import Statistics

extension WorkloadContext {
  /// Hours of an average month.
  static let hoursPerMonth = 730.0
  /// More runs a month than any service of the world has, 38,000 a second.
  private static let mostRuns = 1e11
  private static let mostRunsText = "100,000 million runs a month"

  func traffic(_ trace: ReadTrace?) -> Traffic? {
    let traffic = inputs.section("traffic")
    let volume = volume(traffic, trace)
    let weights = hourlyWeights(traffic, trace)
    let zone = traffic.string("time_zone", required: true)
    if let zone, !TimeZoneName.isValid(zone.value) {
      diagnostics.error(
        "time-zone", "`\(zone.value)` is not a time zone of the IANA database",
        at: traffic.location(of: "time_zone"),
        hint: NearestName.among(TimeZoneName.all, to: zone.value).map { "did you mean `\($0)`?" }
          ?? "for example `Europe/Berlin`")
    }
    let bursts = burstiness(traffic, trace)
    let growth = traffic.quantity("growth_per_month", .fraction, domain: .any, required: true)
    if let growth, growth.value.low <= -1 || growth.value.high > 1 {
      diagnostics.error(
        "range", "growth a month lies between -100% and 100%",
        at: traffic.location(of: "growth_per_month"))
    }
    guard let volume, let weights, let zone, let bursts, let growth else { return nil }
    return Traffic(
      runsPerMonth: volume, hourlyWeights: weights, timeZone: zone.value,
      interarrivalCV: bursts.cv, dispersionPerMinute: bursts.dispersion,
      correlationTime: bursts.memory, growthPerMonth: growth)
  }

  private func volume(_ traffic: InputLayers, _ trace: ReadTrace?) -> Input? {
    // Days are a valid key even where nothing needs them.
    traffic.own?.allow("workdays_per_month")
    traffic.fallbacks.forEach { $0.reader.allow("workdays_per_month") }
    let hasRuns = traffic.isOwn("runs_per_month")
    let hasPeople = traffic.isOwn("people") || traffic.isOwn("runs_per_person_per_day")
    let runs = traffic.bounded(
      traffic.quantity("runs_per_month", .count, domain: .nonNegative), "runs_per_month",
      atMost: Self.mostRuns, Self.mostRunsText)
    if hasRuns, hasPeople {
      diagnostics.error(
        "conflict", "traffic is given twice, as runs a month and as people",
        at: traffic.location(of: "runs_per_month"), hint: "keep one of the two")
    }
    if hasRuns { return checkZero(runs, traffic.location(of: "runs_per_month")) }
    let people = traffic.quantity("people", .count, required: hasPeople)
    let each = traffic.quantity("runs_per_person_per_day", .count, required: hasPeople)
    if hasPeople {
      let days = traffic.quantity("workdays_per_month", .count, domain: .positive, required: true)
      guard let people, let each, let days else { return nil }
      if days.value.high > 31 {
        diagnostics.error(
          "range", "a month has at most 31 days",
          at: traffic.location(of: "workdays_per_month"))
      }
      func product(_ end: KeyPath<UncertainNumber, Double>) -> Double {
        people.value[keyPath: end] * each.value[keyPath: end] * days.value[keyPath: end]
      }
      let number = UncertainNumber(
        low: product(\.low), likely: product(\.likely), high: product(\.high))
      guard number.high <= Self.mostRuns else {
        diagnostics.error(
          "range", "people and their runs make too many: at most \(Self.mostRunsText)",
          at: traffic.location(of: "people"))
        return nil
      }
      return checkZero(Sourced(number, from: people.origin), traffic.location(of: "people"))
    }
    if let trace {
      let perMonth = Double(trace.trace.requests.count) / trace.span * Self.hoursPerMonth * 3600
      let value = Rounding.significant(perMonth, digits: 12)
      log.add("traffic.runs_per_month", NumberFormat.fixed(value), .input(trace.location))
      return Sourced(UncertainNumber(value), from: .input(trace.location))
    }
    // A value that is there but wrong was told already.
    if let own = traffic.own, ["runs_per_month", "trace"].contains(where: own.keys.contains) {
      return nil
    }
    if runs == nil, !traffic.isOwn("trace"), !inputs.isOwn("trace") {
      diagnostics.error(
        "missing-key", "the workload does not say how much traffic comes",
        at: traffic.location,
        hint: "give `runs_per_month`, or `people` and `runs_per_person_per_day`, or `trace`")
    }
    return nil
  }

  private func checkZero(_ runs: Input?, _ location: SourceLocation) -> Input? {
    guard let runs else { return nil }
    guard runs.value.likely > 0 else {
      diagnostics.error(
        "zero-traffic", "a workload without traffic needs no deployment", at: location,
        hint: "give at least one run a month")
      return nil
    }
    return runs
  }

  private func hourlyWeights(_ traffic: InputLayers, _ trace: ReadTrace?) -> [Double]? {
    if trace != nil, !traffic.isOwn("shape") {
      _ = traffic.layer("shape")
      return WeeklyShape.flat.weights
    }
    guard let (reader, archetype) = traffic.layer("shape", required: true),
      let node = reader.node("shape")
    else { return nil }
    reader.journal("shape", "168 hourly weights from Monday 00:00")
    let origin = traffic.origin(archetype, "shape", reader)
    guard case .sequence(let list) = node else {
      guard let shape = reader.enumeration("shape", of: WeeklyShape.self) else { return nil }
      log.add("traffic.shape", shape.value.rawValue, origin)
      return shape.value.weights
    }
    var weights: [Double] = []
    for item in list.items {
      guard let weight = reader.quantity(item, key: "shape", .count) else { return nil }
      weights.append(weight.value.likely)
    }
    guard weights.count == 168 else {
      diagnostics.error(
        "shape", "an hourly shape has 168 weights, from Monday 00:00; found \(weights.count)",
        at: list.location)
      return nil
    }
    guard let normalised = WeeklyShape.normalised(weights) else {
      diagnostics.error("zero-traffic", "all hours of the shape weigh nothing", at: list.location)
      return nil
    }
    log.add("traffic.shape", "168 hourly weights", origin)
    return normalised
  }
}
