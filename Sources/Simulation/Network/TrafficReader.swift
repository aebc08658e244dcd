import Documents
import Statistics

/// Reads `arrivals` of a network file.
///
/// `{per_second: 40, cv: 1}` with a `cv` or a `weibull_shape` of the gaps; `{phases: [{per_second: 9,
/// stays: 10 s}, …]}` for rates that follow one another in exponential stays (MMPP); `{hourly: [168
/// rates a second], utc_offset: 1, start_hour: 0}` for the hours of the week; `batch: {size: 4}`,
/// `{mean: 4}` or `{from: 2, to: 6}` beside each of them; `{users: 20, think_time: 5 s}` for a closed
/// population.
struct TrafficReader {
  let reader: MappingReader

  private static let forms = ["per_second", "phases", "hourly", "users"]

  init(_ reader: MappingReader) { self.reader = reader }

  func traffic() -> TrafficSpec? {
    guard let parts = reader.mapping("arrivals", required: true) else { return nil }
    parts.allow(
      "per_second", "cv", "weibull_shape", "phases", "hourly", "utc_offset", "start_hour", "batch",
      "users", "think_time")
    let forms = Self.forms.filter(parts.has)
    guard forms.count <= 1 else {
      reader.diagnostics.error(
        "arrivals",
        "arrivals have one of \(Self.forms.map { "`\($0)`" }.joined(separator: ", "))",
        at: parts.location(of: forms[1]))
      return nil
    }
    switch forms.first {
    case "users": return population(parts)
    case "phases": return traffic(phases(parts), parts)
    case "hourly": return traffic(hourly(parts), parts)
    default: return steady(parts)
    }
  }

  private func population(_ parts: MappingReader) -> TrafficSpec? {
    let users = parts.int("users", in: 1...100_000)
    let think = parts.sampler("think_time", required: true)
    guard let users, let think else { return nil }
    // The rate is a result; the level is filled in once the stations are known.
    return TrafficSpec(
      closed: ClosedPopulation(users: users.value, thinkTime: think), runsPerSecond: 0)
  }

  private func steady(_ parts: MappingReader) -> TrafficSpec? {
    guard let rate = rate(parts, required: true) else { return nil }
    let gaps = gaps(parts)
    guard parts.has("batch") || parts.has("weibull_shape") else {
      guard case .variation(let cv) = gaps else { return nil }
      return TrafficSpec(runsPerSecond: rate, interarrivalCV: cv)
    }
    return traffic(.renewal(rate: rate, variation: gaps), parts)
  }

  private func gaps(_ parts: MappingReader) -> RenewalGaps {
    if parts.has("weibull_shape"),
      let shape = parts.exact("weibull_shape", .count, domain: .positive)
    {
      return .weibull(shape: shape)
    }
    let cv = parts.exact("cv", .count) ?? 1
    if cv > 100 {
      reader.diagnostics.error("range", "`cv` must be at most 100", at: parts.location(of: "cv"))
    }
    return .variation(min(cv, 100))
  }

  private func rate(_ parts: MappingReader, required: Bool) -> Double? {
    guard
      let rate = parts.exact("per_second", .count, domain: .nonNegative, required: required)
    else { return nil }
    guard rate <= 1e6, rate == 0 ? !required : rate >= 1e-9 else {
      reader.diagnostics.error(
        "range", "`per_second` must be from 1e-9 to 1e6", at: parts.location(of: "per_second"))
      return nil
    }
    return rate
  }

  /// Phases in turn, the first after the last.
  private func phases(_ parts: MappingReader) -> ArrivalProcess? {
    guard let readers = parts.mappings("phases", what: "a phase of `arrivals`") else { return nil }
    let read = readers.compactMap { phase -> (rate: Double, stays: Double)? in
      let stays = phase.exact("stays", .seconds, domain: .positive, required: true)
      phase.allow("per_second")
      guard phase.has("per_second"), let rate = rate(phase, required: false), let stays else {
        if !phase.has("per_second") { _ = phase.node("per_second", required: true) }
        return nil
      }
      return (rate, stays)
    }
    guard read.count == readers.count else { return nil }
    guard (2...20).contains(read.count) else {
      reader.diagnostics.error(
        "range", "arrivals have 2 to 20 `phases`", at: parts.location(of: "phases"))
      return nil
    }
    var switching = read.map { _ in [Double](repeating: 0, count: read.count) }
    for (index, phase) in read.enumerated() {
      switching[index][(index + 1) % read.count] = 1 / phase.stays
    }
    return .modulated(rates: read.map(\.rate), switching: switching)
  }

  private func hourly(_ parts: MappingReader) -> ArrivalProcess? {
    guard let nodes = parts.sequence("hourly") else { return nil }
    let rates = nodes.compactMap {
      parts.quantity($0, key: "hourly", .count)?.value.likely
    }
    let offset = parts.exact("utc_offset", .count, domain: .any) ?? 0
    let start = parts.exact("start_hour", .count) ?? 0
    guard rates.count == nodes.count else { return nil }
    return .weekly(
      WeeklyRates(rates: rates, offsetHours: offset, startHour: start), variation: gaps(parts))
  }

  private func traffic(_ process: ArrivalProcess?, _ parts: MappingReader) -> TrafficSpec? {
    guard var process else { return nil }
    if parts.has("batch"), let batch = parts.mapping("batch") {
      guard let size = size(batch) else { return nil }
      process = .batches(of: process, size: size)
    }
    guard let rate = process.meanRate, rate >= 1e-9, rate <= 1e6, let traffic = TrafficSpec(process)
    else {
      reader.diagnostics.error(
        "arrivals", "these arrivals have no mean rate from 1e-9 to 1e6 a second",
        at: parts.location,
        hint: parts.has("hourly") ? "`hourly` has 168 rates, Monday's first hour first" : nil)
      return nil
    }
    return traffic
  }

  private func size(_ batch: MappingReader) -> BatchSize? {
    batch.allow("size", "mean", "from", "to")
    let most = 100_000
    if batch.has("mean") {
      guard let mean = batch.exact("mean", .count), mean >= 1, mean <= Double(most) else {
        reader.diagnostics.error(
          "range", "the `mean` of a batch is from 1 to \(most)", at: batch.location)
        return nil
      }
      return .geometric(mean: mean)
    }
    if batch.has("from") || batch.has("to") {
      guard let low = batch.int("from", in: 1...most, required: true)?.value,
        let high = batch.int("to", in: low...most, required: true)?.value
      else { return nil }
      return .uniform(low, high)
    }
    return batch.int("size", in: 1...most, required: true).map { .constant($0.value) }
  }
}
