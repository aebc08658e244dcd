import Documents
import Testing

@testable import Simulation

/// The reader alone: what a file says, and each mistake at its place.
struct NetworkReaderTests {
  private static let head = """
    network: probe
    arrivals: {per_second: 2}
    stations:
      - {station: a, servers: 3, service: 1 s}
      - {station: b, servers: 4, service: {distribution: exponential, mean: 500 ms}}

    """

  @Test func examplesRead() throws {
    let w1 = try NetworkFile.example("w1")
    #expect(w1.runsPerReplication == 1_000_000 && w1.model.warmUp == 0)
    #expect(
      w1.model.program == [.visit(station: 0, demand: .sampled(.exponential(mean: 1))), .finish])
    let w2 = try NetworkFile.example("w2")
    #expect(w2.model.horizon == 1e6 && w2.model.concurrencyLimits == [1000])
    #expect(!w2.model.startsWarm)
    for name in ["w3-ln", "w3-exp"] {
      let network = try NetworkFile.example(name)
      let load = try #require(NetworkLoad(network.model))
      for (station, visits) in zip(load.stations, [2.5, 2.5, 1.05, 0.45]) {
        #expect(abs(station.visitsPerRun - visits) < 1e-12)
      }
      #expect(abs(load.secondsPerRun - (2.5 * 2.2 + 1.05 * 5 + 0.45 * 0.05)) < 1e-12)
      let busy = (0..<4).map { load.utilisation($0, at: 3.2) ?? 0 }
      for (found, stated) in zip(busy, [0.032, 0.8, 0.56, 0.0072]) {
        #expect(abs(found - stated) < 1e-9)
      }
      #expect(LoadStanding(network.model, load).breaking(at: 2).map(\.name) == ["llm", "tool"])
    }
  }

  @Test func everyKindOfStationReads() throws {
    let (network, diagnostics) = NetworkFile.read(
      """
      network: kinds
      arrivals: {users: 20, think_time: {distribution: exponential, mean: 5 s}}
      tokens: {input: {distribution: lognormal, p50: 900, p95: 3000}, output: 200}
      stations:
        - station: shared
          replicas: 2
          concurrency: 8
          discipline: {processor_sharing: {cores: 4}}
          service: 20 ms
          queue_capacity: 100
          patience: 10 s
          autoscaler: {minimum: 1, maximum: 6, target: 70%, start: 20 s}
          failures: {every: {distribution: exponential, mean: 30 days}, repair: 1 h, share: 50%}
        - {station: batch, servers: 64, discipline: {iterations: {base: 10 ms, per_request: 1 ms}}, service: {distribution: exponential, mean: 100}}
        - {station: lambda, kind: function, service: 1 s, cold_start: 300 ms, limit: 50, instances: 3, retry: {attempts: 4}}
        - {station: store, kind: delay, service: 5 ms, requests_per_second: 100}
        - {station: model, kind: endpoint, first_token: 500 ms, tokens_per_second: 60 tokens/s, requests_per_minute: 600}
      path:
        - shared
        - loop: {mean: 2.5, do: [batch, {delay: 10 ms}, {visit: lambda, service: 2 s}]}
        - branch: [{probability: 30%, do: [store]}]
        - model
      warm_up: 60 s
      """)
    #expect(diagnostics.all.isEmpty, "\(diagnostics.all)")
    let model = try #require(network).model
    guard case .pool(let shared) = model.stations[0].kind else { throw InputError([]) }
    #expect(shared.discipline == .processorSharing(cores: 4) && shared.queueCapacity == 100)
    #expect(shared.autoscaler?.maximum == 6 && model.stations[0].failures?.share == 0.5)
    guard case .function(let function) = model.stations[2].kind else { throw InputError([]) }
    #expect(function.initialInstances == 3 && function.retry.attempts == 4)
    #expect(model.concurrencyLimits == [50] && model.traffic.closed?.users == 20)
    let load = try #require(NetworkLoad(model))
    #expect(abs(load.stations[1].visitsPerRun - 2.5) < 1e-12)
    #expect(abs(load.stations[2].demandPerVisit - 2) < 1e-12)
    #expect(abs(load.stations[3].visitsPerRun - 0.3) < 1e-12)
  }

  private static let laws: [(text: String, rate: Double)] = [
    ("{per_second: 4, weibull_shape: 0.7}", 4), ("{per_second: 4, batch: {mean: 3}}", 12),
    ("{phases: [{per_second: 9, stays: 10 s}, {per_second: 1, stays: 30 s}]}", 3),
    (
      "{phases: [{per_second: 9, stays: 10 s}, {per_second: 0, stays: 20 s}], "
        + "batch: {from: 1, to: 3}}", 6
    ),
    (
      "{hourly: [\([String](repeating: "2", count: 168).joined(separator: ", "))], "
        + "utc_offset: -5}", 2
    ),
  ]

  @Test(arguments: laws.indices)
  func arrivalsOfAnyLaw(index: Int) throws {
    let (arrivals, rate) = Self.laws[index]
    let (network, diagnostics) = NetworkFile.read(
      "network: x\narrivals: \(arrivals)\nstations: [{station: a, servers: 9, service: 1 s}]\npath: [a]\n"
    )
    let traffic = try #require(network, "\(diagnostics.all)").model.traffic
    #expect(traffic.process != nil)
    #expect(abs((traffic.levels.first?.runsPerSecond ?? 0) - rate) < 1e-9)
  }

  @Test func mixturesPhasesLinksAndBalancersRead() throws {
    let (network, diagnostics) = NetworkFile.read(
      """
      network: kinds
      arrivals: {per_second: 2}
      stations:
        - {station: h2, servers: 8, service: {distribution: hyperexponential, mean: 1 s, cv: 2}}
        - {station: e2, replicas: 4, balancing: least_loaded, service: {distribution: erlang, mean: 500 ms, phases: 2}}
        - {station: wire, kind: link, latency: 20 ms, bytes: 1 MB, bandwidth: 50 MB/s}
      path: [h2, e2, wire]
      """)
    let model = try #require(network, "\(diagnostics.all)").model
    let load = try #require(NetworkLoad(model))
    #expect(abs(load.secondsPerRun - 1.54) < 1e-12)
    // E[S²] = (1 + cv²)·E[S]².
    #expect(abs(load.stations[0].squaredDemand - 5) < 1e-12)
    #expect(abs(load.stations[1].squaredDemand - 0.375) < 1e-12)
    #expect(abs(try #require(load.utilisation(2, at: 2)) - 0.04) < 1e-12)
    guard case .pool(let pool) = model.stations[1].kind else { throw InputError([]) }
    #expect(pool.balancing == .leastLoaded)
  }

  /// All at once, each with its line and column, and the nearest right word where there is one.
  @Test func mistakesAreToldAtOnce() {
    let (network, diagnostics) = NetworkFile.read(
      """
      network: probe
      arrivals: {per_secnd: 2}
      stations:
        - {station: alpha, servers: 0, service: 1 s}
        - {station: beta, servers: 2, service: {distribution: lognormall, mean: 2 s}}
        - {station: gamma, servers: 2, service: 2}
        - {station: delta, kind: fuction, service: 1 s}
      path: [alhpa, {visit: beta, lable: x}]
      """)
    #expect(network == nil)
    let found = diagnostics.errors.map(\.description)
    for (place, text) in [
      ("network.yaml:2:12", "did you mean `per_second`"), ("network.yaml:4:31", "from 1 to"),
      ("network.yaml:5:57", "did you mean `lognormal`"),
      ("network.yaml:6:43", "without a unit"), ("network.yaml:7:28", "did you mean `function`"),
      ("network.yaml:8:8", "did you mean `alpha`"), ("network.yaml:8:29", "did you mean `label`"),
    ] {
      #expect(
        found.contains { $0.hasPrefix(place) && $0.contains(text) }, "\(place) \(text): \(found)")
    }
    // And nothing else but that the rate is missing.
    #expect(found.count == 8, "\(found)")
    #expect(found.contains { $0.contains("needs the key `per_second`") })
  }

  @Test(arguments: [
    ("path: [a, c]", "no station `c`"),
    ("path: [{visit: a, lable: x}]", "did you mean `label`"),
    ("path: [{go_to: b}]", "no step with the label"),
    ("path: [{visit: a, label: x}, {go_to: x}]", "never ends"),
    ("path: [{loop: {mean: 2, do: [{loop: {mean: 2, do: [a]}}]}}]", "loop cannot stand in a loop"),
    ("path: [{branch: [{probability: 60%, do: []}, {probability: 50%, do: []}]}]", "sum to 110"),
    ("enter: a\nrouting: {a: {b: 50%, exit: 40%}}", "sum to 90"),
    ("enter: a\nrouting: {a: b, b: a}", "never ends"),
    ("enter: a\nrouting: {a: {bb: 100%}}", "no station `bb`"),
    ("enter: c\nrouting: {a: b}", "no station `c`"),
    ("path: [a]\nrouns: 5", "did you mean `runs`"),
    ("path: [a]\nhorizon: -5 s", "greater than zero"),
    ("path: {a: 1}", "is a list"), ("runs: 5", "needs the key `path`"),
  ])
  func oneMistake(rest: String, expected: String) {
    let (network, diagnostics) = NetworkFile.read(Self.head + rest + "\n")
    #expect(network == nil)
    #expect(
      diagnostics.errors.contains { $0.description.contains(expected) }, "\(diagnostics.all)")
    #expect(diagnostics.errors.allSatisfy { $0.location != nil })
  }

  @Test func branchesMeetAgainAndLabelsGoBack() throws {
    let (network, diagnostics) = NetworkFile.read(
      Self.head + """
        path:
          - {visit: a, label: top}
          - branch: [{probability: 25%, do: [b, {go_to: top}]}, {probability: 15%, do: [exit]}]
          - b

        """)
    let load = try #require(network.flatMap { NetworkLoad($0.model) }, "\(diagnostics.all)")
    // a is passed 1 / (1 − .25) times; b a quarter of these times, and at the end of .6 of them.
    #expect(abs(load.stations[0].visitsPerRun - 4 / 3) < 1e-12)
    #expect(abs(load.stations[1].visitsPerRun - 4 / 3 * 0.85) < 1e-12)
  }
}
