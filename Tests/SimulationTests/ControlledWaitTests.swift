import Statistics
import Testing

@testable import Simulation

struct ControlledWaitTests {
  private func queue(hasTwin: Bool = true, cv: Double = 1) -> SimulationModel {
    SimulationModel(
      stations: [
        StationSpec(name: "queue", kind: .pool(PoolSpec(replicas: 50)), hasTwin: hasTwin)
      ],
      program: [.visit(station: 0, demand: .sampled(.exponential(mean: 1))), .finish],
      traffic: TrafficSpec(runsPerSecond: 40, interarrivalCV: cv), warmUp: 30)
  }

  private func simulate(_ model: SimulationModel) -> SimulationResult {
    Simulator(
      precision: 1e-9, runsPerReplication: 20_000, replications: 100...100, keepsAll: false
    ).run(model, seed: 5)
  }

  /// W1: the controls leave less than a quarter of the variance, and the interval holds Erlang C.
  @Test func controlsLeaveLessThanAQuarterOfTheVariance() throws {
    let model = queue()
    let wait = try #require(ControlledWait(simulate(model), of: 0, in: model))
    let remaining = try #require(wait.controlled.remainingVariance)
    #expect(remaining < 0.25)
    let exact = try #require(ErlangC(arrivalRate: 40, meanService: 1, servers: 50))
    let interval = try #require(wait.controlled.interval(confidence: 0.999))
    #expect(interval.low < exact.meanWait && exact.meanWait < interval.high)
  }

  /// What the twin saw is the Poisson distribution that the known means are taken from.
  @Test func theTwinIsPoisson() throws {
    let model = queue()
    let controls = simulate(model).stations.map { $0[0].controls }
    let known = InfiniteTwin.means(of: 40, servers: 50)
    for index in known.indices {
      let interval = try #require(
        MeanEstimate(controls.map { $0[index] }).interval(confidence: 0.999))
      #expect(interval.low < known[index] && known[index] < interval.high)
    }
  }

  /// P(N ≥ 2) and E (N − 2)⁺ of a Poisson number of mean 1, by hand.
  @Test func knownMeansByHand() {
    let means = InfiniteTwin.means(of: 1, servers: 2)
    let e = Elementary.exp(-1)
    #expect(abs(means[0] - (1 - 2 * e)) < 1e-15)
    #expect(abs(means[1] - (3 * e - 1)) < 1e-15)
  }

  @Test func onlyAPoissonQueueWithATwinHasKnownMeans() {
    let plain = queue(hasTwin: false)
    #expect(ControlledWait(simulate(plain), of: 0, in: plain) == nil)
    let bursty = queue(cv: 2)
    #expect(ControlledWait(simulate(bursty), of: 0, in: bursty) == nil)
  }
}
