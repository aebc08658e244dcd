import Documents
import Statistics

extension WorkloadContext {
  /// How unevenly arrivals come, as read.
  struct ReadBurstiness {
    var cv: Input
    var dispersion: Input?
    var memory: Input?
  }

  private static let keys = ["interarrival_cv", "index_of_dispersion_1min", "correlation_time"]

  /// `burstiness`: the variation of gaps, the dispersion of counts, or both.
  func burstiness(_ traffic: InputLayers, _ trace: ReadTrace?) -> ReadBurstiness? {
    let isOwn = traffic.isOwn("burstiness")
    let burstiness = traffic.section("burstiness")
    for key in Self.keys {
      burstiness.own?.allow(key)
      burstiness.fallbacks.forEach { $0.reader.allow(key) }
    }
    if !isOwn, let trace {
      let cv = Sourced(UncertainNumber(trace.interarrivalCV), from: Origin.input(trace.location))
      return ReadBurstiness(cv: cv)
    }
    var dispersion: Input?
    if burstiness.isOwn("index_of_dispersion_1min") {
      dispersion = burstiness.quantity("index_of_dispersion_1min", .count, domain: .positive)
      if let found = dispersion, found.value.high > 100_000 {
        diagnostics.error(
          "range", "an index of dispersion over 100000 is no traffic",
          at: burstiness.location(of: "index_of_dispersion_1min"))
        return nil
      }
      if !burstiness.isOwn("interarrival_cv") {
        // The variance-to-mean ratio of a renewal process's counts tends to the squared coefficient of
        // variation of its gaps (Cox, Renewal Theory, 1962, §4.5).
        return checked(
          dispersion.map { found in
            ReadBurstiness(
              cv: found.map { range in
                UncertainNumber(
                  low: Elementary.sqrt(range.low), likely: Elementary.sqrt(range.likely),
                  high: Elementary.sqrt(range.high))
              })
          }, at: burstiness.location(of: "index_of_dispersion_1min"))
      }
    }
    let cv = burstiness.quantity("interarrival_cv", .count, domain: .positive, required: true)
    var memory: Input?
    if burstiness.isOwn("correlation_time") {
      memory = burstiness.quantity("correlation_time", .seconds, domain: .positive)
    }
    guard let cv else { return nil }
    let read = ReadBurstiness(cv: cv, dispersion: dispersion, memory: memory)
    if dispersion == nil, memory != nil {
      diagnostics.error(
        "no-effect", "`correlation_time` says nothing without `index_of_dispersion_1min`",
        at: burstiness.location(of: "correlation_time"))
      return nil
    }
    if let dispersion,
      !Burstiness(interarrivalCV: cv.value.likely, dispersion: dispersion.value.likely).isModulated
    {
      diagnostics.error(
        "conflict",
        "an interarrival CV and an index of dispersion together describe bursts: both are above 1",
        at: burstiness.location(of: "index_of_dispersion_1min"), hint: "keep one of the two")
      return nil
    }
    return checked(read, at: burstiness.location(of: "interarrival_cv"))
  }

  private func checked(_ read: ReadBurstiness?, at location: SourceLocation) -> ReadBurstiness? {
    guard let read else { return nil }
    guard read.cv.value.high <= 100 else {
      diagnostics.error("range", "an interarrival CV over 100 is no traffic", at: location)
      return nil
    }
    return read
  }
}
