import Testing
import Workloads

@testable import Simulation

struct OfferedLoadTests {
  @Test func loopsAndHoldsMultiply() {
    let model = SimulationModel(
      stations: [
        StationSpec(name: "slot", kind: .pool(PoolSpec(replicas: 10))),
        StationSpec(name: "store", kind: .delay(DelaySpec(service: .constant(0.5)))),
      ],
      program: [
        .hold(station: 0), .beginStep, .visit(station: 1, demand: .none), .repeatStep(to: 1),
        .release, .finish,
      ], runs: RunSampler(steps: StepDistribution(mean: 3, max: 3)),
      traffic: TrafficSpec(runsPerSecond: 1))
    let offered = OfferedLoad(model)
    #expect(offered.loads[0].visitsPerRun == 1)
    #expect(abs(offered.loads[0].secondsPerRun - 1.5) < 1e-12)
    #expect(abs(offered.loads[1].visitsPerRun - 3) < 1e-12)
  }
}
