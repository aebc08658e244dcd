import Documents

/// Reads `arrivals` of a network file: `{per_second: 40, cv: 1}`, or `{users: 20, think_time: 5 s}`.
struct TrafficReader {
  let reader: MappingReader

  init(_ reader: MappingReader) { self.reader = reader }

  func traffic() -> TrafficSpec? {
    guard let parts = reader.mapping("arrivals", required: true) else { return nil }
    parts.allow("per_second", "cv", "users", "think_time")
    if parts.has("users") {
      if parts.has("per_second") {
        reader.diagnostics.error(
          "arrivals", "arrivals come `per_second`, or from `users` who think",
          at: parts.location(of: "per_second"))
      }
      let users = parts.int("users", in: 1...100_000)
      let think = parts.sampler("think_time", required: true)
      guard let users, let think else { return nil }
      var traffic = TrafficSpec(levels: [])
      traffic.closed = ClosedPopulation(users: users.value, thinkTime: think)
      return traffic
    }
    let rate = parts.exact("per_second", .count, domain: .positive, required: true)
    let cv = parts.exact("cv", .count)
    guard let rate else { return nil }
    guard rate <= 1e6, rate >= 1e-9, (cv ?? 1) <= 100 else {
      reader.diagnostics.error(
        "range", "`per_second` is from 1e-9 to 1e6, and `cv` at most 100", at: parts.location)
      return nil
    }
    return TrafficSpec(runsPerSecond: rate, interarrivalCV: cv ?? 1)
  }
}
