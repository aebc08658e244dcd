import Statistics
import Testing

@testable import Simulation

/// A pool in the engine under a step of load moves as the rule of its autoscaler says.
struct ScalingSimulationTests {
  /// Requests of one second each, evenly spaced.
  private func even(_ perSecond: Double, _ from: Double, _ to: Double) -> [Double] {
    (0..<Int((to - from) * perSecond)).map { from + (Double($0) + 0.5) / perSecond }
  }

  /// Mean replicas between two times, in a pool that starts with some.
  private func replicas(
    _ times: [Double], _ spec: AutoscalerSpec, start: Int, concurrency: Int,
    _ from: Double, _ to: Double
  ) throws -> Double {
    try figures(times, spec, start: start, concurrency: concurrency, from, to).meanReplicas
  }

  private func figures(
    _ times: [Double], _ spec: AutoscalerSpec, start: Int, concurrency: Int,
    _ from: Double, _ to: Double
  ) throws -> StationFigures {
    let traffic = try #require(TrafficSpec(.trace(times: times, speed: 1)))
    let model = SimulationModel(
      stations: [
        StationSpec(
          name: "pods",
          kind: .pool(PoolSpec(replicas: start, concurrency: concurrency, autoscaler: spec)))
      ],
      program: [.visit(station: 0, demand: .sampled(.constant(1))), .finish],
      traffic: traffic, warmUp: from, horizon: to - from, startsWarm: false)
    let result = Simulator(runsPerReplication: 1_000, replications: 1...1).run(model, seed: 1)
    var figures = try #require(result.stations.first?.first)
    // The time integrals' rounding.
    figures.meanReplicas = (figures.meanReplicas * 1e9).rounded() / 1e9
    return figures
  }

  /// A hundred slots busy, ten a replica, half of them wanted: 20 replicas by doubling.
  @Test func theHPADoubles() throws {
    let spec = AutoscalerSpec(
      minimum: 1, maximum: 20, target: 0.5, startDelay: .constant(1))
    let load = even(100, 0, 200)
    for (from, to, expected) in [(1.0, 14.0, 1.0), (17, 29, 5), (32, 44, 10), (47, 59, 20)] {
      let found = try replicas(load, spec, start: 1, concurrency: 10, from, to)
      #expect(found == expected, "\(from)...\(to)")
    }
  }

  /// After the load has gone, replicas stay for five minutes.
  @Test func theHPALetsGoLate() throws {
    let spec = AutoscalerSpec(minimum: 2, maximum: 50, target: 0.5, startDelay: .constant(1))
    let load = even(40, 0, 120)
    #expect(try replicas(load, spec, start: 8, concurrency: 10, 100, 405) == 8)
    #expect(try replicas(load, spec, start: 8, concurrency: 10, 450, 500) == 2)
  }

  @Test func knativePanicsAndGoesToZero() throws {
    let spec = AutoscalerSpec(
      minimum: 0, maximum: 50, target: 0.5, startDelay: .constant(1),
      policy: .knative(KnativeParameters()))
    let load = even(100, 60, 120) + [600]
    // Nothing comes, nothing runs.
    #expect(try replicas(load, spec, start: 0, concurrency: 10, 10, 59) == 0)
    // Panic: twenty are there before the stable window could have wanted half of them.
    #expect(try replicas(load, spec, start: 0, concurrency: 10, 75, 90) >= 20)
    // 120 s + a window + the grace.
    #expect(try replicas(load, spec, start: 0, concurrency: 10, 180, 200) >= 1)
    #expect(try replicas(load, spec, start: 0, concurrency: 10, 215, 500) == 0)
    // The late request finds none: half a second until it is seen, one until one is there.
    let late = try figures(load, spec, start: 0, concurrency: 10, 550, 650)
    #expect(late.meanQueue * 100 >= 1)
    #expect(late.meanQueue * 100 <= 1.5 + 1e-6)
  }

  @Test func kedaFollowsTheQueue() throws {
    let spec = AutoscalerSpec(
      minimum: 0, maximum: 50, target: 0.5, startDelay: .constant(1),
      policy: .keda(KEDAParameters(queuePerReplica: 5, cooldown: 60)))
    // 500 at once, a second each, one at a time: ten replicas and more are wanted.
    let load = [Double](repeating: 100, count: 500)
    #expect(try replicas(load, spec, start: 0, concurrency: 1, 10, 100) == 0)
    // The poll after 100 s starts one; fifteen seconds later it is the HPA's turn, by four or 100 %.
    let first = try figures(load, spec, start: 0, concurrency: 1, 106, 116)
    #expect(first.meanReplicas == 1)
    #expect(try replicas(load, spec, start: 0, concurrency: 1, 122, 134) == 5)
    #expect(try replicas(load, spec, start: 0, concurrency: 1, 137, 149) == 10)
    #expect(try replicas(load, spec, start: 0, concurrency: 1, 400, 500) == 0)
  }

  @Test func cloudRunHoldsSixtyPerCent() throws {
    let spec = AutoscalerSpec(
      minimum: 0, maximum: 50, target: 0.6, startDelay: .constant(1),
      policy: .cloudRun(CloudRunParameters()))
    let load = even(120, 10, 300)
    #expect(try replicas(load, spec, start: 0, concurrency: 10, 1, 9) == 0)
    #expect(try replicas(load, spec, start: 0, concurrency: 10, 150, 300) == 20)
    #expect(try replicas(load, spec, start: 0, concurrency: 10, 400, 500) == 0)
  }
}
