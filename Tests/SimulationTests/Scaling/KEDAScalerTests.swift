import Testing

@testable import Simulation

/// Activation, cooldown, and the HPA between them.
struct KEDAScalerTests {
  private func look(_ time: Double, _ ready: Int, busy: Double = 0, waiting: Int) -> ScalingLook {
    ScalingLook(time: time, seconds: 15, ready: ready, busy: busy, waiting: waiting)
  }

  private func scaler(_ parameters: KEDAParameters, minimum: Int = 0) -> KEDAScaler {
    KEDAScaler(bounds: ReplicaBounds(minimum: minimum, maximum: 50), parameters: parameters)
  }

  /// The first replica alone is KEDA's; the others come as the HPA lets them.
  @Test func oneStartsThenTheHPATakesOver() {
    var scaler = scaler(KEDAParameters(queuePerReplica: 5))
    var replicas = 0
    let found = (0..<5).map { step in
      replicas = scaler.wanted(look(Double(step) * 15, replicas, waiting: 100))
      return replicas
    }
    #expect(found == [1, 5, 10, 20, 20])
  }

  @Test func theThresholdActivatesAboveItself() {
    var scaler = scaler(KEDAParameters(queuePerReplica: 5, activationThreshold: 10))
    #expect(scaler.wanted(look(0, 0, waiting: 10)) == 0)
    #expect(scaler.wanted(look(15, 0, waiting: 11)) == 1)
  }

  /// The cooldown holds for the way to zero, from any number; the way down to one is the HPA's.
  @Test func theCooldownIsForZeroAlone() {
    var parameters = KEDAParameters(queuePerReplica: 5, cooldown: 60)
    parameters.behaviour.down = .kubernetesDown
    var scaler = KEDAScaler(
      bounds: ReplicaBounds(minimum: 0, maximum: 50), parameters: parameters, stabilisation: 0)
    var replicas = scaler.wanted(look(0, 8, waiting: 40))
    #expect(replicas == 8)
    let found = (1...6).map { step in
      replicas = scaler.wanted(look(Double(step) * 15, replicas, waiting: 0))
      return replicas
    }
    #expect(found == [1, 1, 1, 0, 0, 0])
    // With stabilisation longer than the cooldown, eight go at once.
    scaler = self.scaler(parameters)
    replicas = scaler.wanted(look(0, 8, waiting: 40))
    let other = (1...5).map { step in
      replicas = scaler.wanted(look(Double(step) * 15, replicas, waiting: 0))
      return replicas
    }
    #expect(other == [8, 8, 8, 0, 0])
  }

  /// Work in service keeps replicas, unless it does not count.
  @Test func workInFlightCountsUnlessToldOtherwise() {
    func last(_ counts: Bool, minimum: Int = 0) -> Int {
      var scaler = scaler(
        KEDAParameters(queuePerReplica: 5, cooldown: 60, countsInFlight: counts),
        minimum: minimum)
      return (0..<40).map { scaler.wanted(look(Double($0) * 15, 1, busy: 0.5, waiting: 0)) }.last
        ?? -1
    }
    #expect(last(true) == 1)
    #expect(last(false) == 0)
    #expect(last(false, minimum: 2) == 2)
  }
}
