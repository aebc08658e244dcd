public import Documents

/// Reads a network file: stations, arrivals and routing, with every problem at its place.
///
/// Runs follow a `path` or, with `enter` and `routing`, probabilities by station. Everything that is
/// not stated has the defaults of the model's types; `warm_up` is derived from the load.
public enum NetworkReader {
  /// Most stations of a file.
  static let maximumStations = 200
  /// Measured runs of a replication without `runs`.
  static let defaultRuns = 50_000

  /// The network; nil, with errors in `diagnostics`, when it cannot be run.
  public static func read(_ source: SourceFile, diagnostics: Diagnostics) -> QueueingNetwork? {
    guard
      let node = YAMLDocument.parse(
        text: source.text, file: source.path, diagnostics: diagnostics),
      let reader = MappingReader(node, what: "a network", diagnostics: diagnostics)
    else { return nil }
    let network = network(reader)
    reader.finish()
    return diagnostics.hasErrors ? nil : network
  }

  private static func network(_ reader: MappingReader) -> QueueingNetwork? {
    let name = reader.slug("network", required: true)
    let summary = reader.string("summary")
    let (stations, limits) = stations(reader)
    let traffic = TrafficReader(reader).traffic()
    let program = program(reader, stations)
    let runs = reader.int("runs", in: 1...20_000_000)
    let warmUp = reader.exact("warm_up", .seconds)
    let horizon = reader.exact("horizon", .seconds, domain: .positive)
    let startsWarm = reader.bool("starts_warm")
    let tokens = tokens(reader)
    guard let name, let traffic, let program, !reader.diagnostics.hasErrors else { return nil }
    var model = SimulationModel(
      stations: stations.map(\.spec), program: program, runs: tokens, traffic: traffic,
      concurrencyLimits: limits, warmUp: warmUp, horizon: horizon,
      startsWarm: startsWarm?.value ?? (warmUp != 0))
    guard let load = NetworkLoad(model) else {
      reader.diagnostics.error(
        "endless", "there is a way through this network on which a run never ends",
        at: reader.location(of: reader.has("path") ? "path" : "routing"))
      return nil
    }
    for (station, visits) in zip(stations, load.stations) where visits.visitsPerRun == 0 {
      reader.diagnostics.warning(
        "unreached", "no run reaches the station `\(station.spec.name)`",
        at: reader.location(of: "stations"))
    }
    if model.traffic.closed != nil {
      model.traffic.levels = [closedLevel(model, load)]
    }
    NetworkStart(load).apply(to: &model)
    return QueueingNetwork(
      name: name.value, summary: summary?.value, model: model,
      runsPerReplication: runs?.value ?? defaultRuns)
  }

  private static func stations(_ reader: MappingReader) -> ([NetworkStation], [Int]) {
    var limits: [Int] = []
    var stations: [NetworkStation] = []
    guard let readers = reader.mappings("stations", what: "a station", required: true) else {
      return ([], [])
    }
    if readers.isEmpty || readers.count > maximumStations {
      reader.diagnostics.error(
        "range", "a network has 1 to \(maximumStations) stations",
        at: reader.location(of: "stations"))
    }
    for each in readers.prefix(maximumStations) {
      var station = StationReader(each, limits: limits)
      let read = station.station()
      limits = station.limits
      guard let read else { continue }
      if stations.contains(where: { $0.spec.name == read.spec.name }) || read.spec.name == "exit" {
        reader.diagnostics.error(
          "repeated-station", "the name `\(read.spec.name)` is taken",
          at: each.location(of: "station"))
      }
      stations.append(read)
    }
    return (stations, limits)
  }

  private static func program(_ reader: MappingReader, _ stations: [NetworkStation])
    -> [Operation]?
  {
    reader.allow("path", "enter", "routing")
    let diagnostics = reader.diagnostics
    if reader.has("routing") || reader.has("enter") {
      if reader.has("path") {
        diagnostics.error(
          "routing", "runs follow a `path`, or `enter` and `routing`",
          at: reader.location(of: "path"))
      }
      return RoutingReader(stations: stations, diagnostics: diagnostics).program(reader)
    }
    guard let nodes = reader.sequence("path", required: true) else { return nil }
    let steps = PathReader(stations: stations, diagnostics: diagnostics).steps(nodes)
    var compiler = PathCompiler(diagnostics)
    return compiler.compile(steps)
  }

  private static func tokens(_ reader: MappingReader) -> RunSampler {
    var runs = RunSampler()
    guard reader.has("tokens"), let parts = reader.mapping("tokens") else {
      reader.allow("tokens")
      return runs
    }
    if let input = parts.sampler("input", .tokens) { runs.inputTokens = input }
    if let output = parts.sampler("output", .tokens) { runs.outputTokens = output }
    if let shared = parts.int("shared_prefix", in: 0...100_000_000) {
      runs.sharedPrefixTokens = shared.value
    }
    return runs
  }

  /// The most a closed population can ask for: nobody ever waits.
  private static func closedLevel(_ model: SimulationModel, _ load: NetworkLoad)
    -> TrafficSpec.Level
  {
    let cycle = (model.traffic.closed?.thinkTime.mean ?? 0) + load.secondsPerRun
    let users = Double(model.traffic.closed?.users ?? 1)
    return TrafficSpec.Level(
      runsPerSecond: min(1e6, users / max(cycle, 1e-6)), shareOfRuns: 1, shareOfTime: 1)
  }
}
