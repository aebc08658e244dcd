import Statistics
import Testing

@testable import Simulation

/// What holds for the HPA whatever its metric, and what its settings do.
struct HorizontalPodAutoscalerTests {
  private func look(
    _ time: Double, _ ready: Int, busy: Double, starting: Int = 0, waiting: Int = 0
  ) -> ScalingLook {
    ScalingLook(
      time: time, seconds: 15, ready: ready, starting: starting, busy: busy, waiting: waiting)
  }

  /// Bounds, speed and stabilisation hold under random demand.
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func limitsHoldUnderAnyDemand(seed: UInt64) {
    var stream = RandomStream(seed: seed, name: "demand")
    var scaler = HorizontalPodAutoscaler(
      bounds: ReplicaBounds(minimum: 2, maximum: 90), target: 3, stabilisation: 60)
    var replicas = 2
    var recommended: [Int] = []
    for step in 0..<2_000 {
      let demand = 400 * stream.uniform() * stream.uniform()
      recommended.append(
        scaler.recommendation(current: replicas, metric: demand / Double(replicas)))
      let next = scaler.wanted(look(Double(step) * 15, replicas, busy: demand))
      #expect((2...90).contains(next))
      #expect(next <= max(2 * replicas, replicas + 4))
      if next < replicas { #expect(next == recommended.suffix(4).max()) }
      replicas = next
    }
    #expect(Set(recommended).count > 20)
  }

  @Test func theToleranceIncludesItsEdges() {
    let scaler = HorizontalPodAutoscaler(
      bounds: ReplicaBounds(minimum: 1, maximum: 1_000), target: 100)
    #expect(scaler.recommendation(current: 10, metric: 110) == 10)
    #expect(scaler.recommendation(current: 10, metric: 90) == 10)
    #expect(scaler.recommendation(current: 10, metric: 110.1) == 12)
    #expect(scaler.recommendation(current: 10, metric: 89.9) == 9)
  }

  @Test func scalingDownMayBeSlowOrDisabled() {
    func ramp(_ down: ReplicaChangeRules) -> [Int] {
      var scaler = HorizontalPodAutoscaler(
        bounds: ReplicaBounds(minimum: 1, maximum: 100), target: 1, stabilisation: 0,
        behaviour: HorizontalPodBehaviour(down: down))
      var replicas = 20
      return (1...5).map { step in
        replicas = scaler.wanted(look(Double(step) * 15, replicas, busy: 1))
        return replicas
      }
    }
    #expect(ramp(.kubernetesDown) == [1, 1, 1, 1, 1])
    #expect(ramp(ReplicaChangeRules([.init(.pods(2), period: 30)])) == [18, 18, 16, 16, 14])
    #expect(ramp(ReplicaChangeRules([.init(.percent(10), period: 15)])) == [18, 16, 14, 12, 10])
    let both = [ReplicaChangeLimit(.pods(1), period: 15), .init(.percent(50), period: 15)]
    #expect(ramp(ReplicaChangeRules(both)) == [10, 5, 2, 1, 1])
    #expect(ramp(ReplicaChangeRules(both, selection: .least)) == [19, 18, 17, 16, 15])
    #expect(ramp(ReplicaChangeRules(both, selection: .disabled)) == [20, 20, 20, 20, 20])
  }

  /// A metric that comes late is acted on late; until one is there nothing happens.
  @Test func theMetricLags() {
    var scaler = HorizontalPodAutoscaler(
      bounds: ReplicaBounds(minimum: 1, maximum: 100), target: 1,
      behaviour: HorizontalPodBehaviour(up: .unlimited, metricLag: 30))
    let demand: [Double] = [2, 8, 8, 8, 8]
    var replicas = 2
    let found = demand.enumerated().map { step, value in
      replicas = scaler.wanted(look(Double(step) * 15, replicas, busy: value))
      return replicas
    }
    #expect(found == [2, 2, 2, 8, 8])
  }

  /// The lowest recommendation within the window holds when scaling up.
  @Test func scalingUpMayBeStabilised() {
    var scaler = HorizontalPodAutoscaler(
      bounds: ReplicaBounds(minimum: 1, maximum: 100), target: 1,
      behaviour: HorizontalPodBehaviour(up: .unlimited, upStabilisation: 30))
    var replicas = 2
    let found = [2.0, 9, 7, 7].enumerated().map { step, value in
      replicas = scaler.wanted(look(Double(step) * 15, replicas, busy: value))
      return replicas
    }
    #expect(found == [2, 2, 7, 7])
  }

  /// Replicas on their way are not ordered again.
  @Test func startingReplicasCount() {
    var scaler = HorizontalPodAutoscaler(
      bounds: ReplicaBounds(minimum: 1, maximum: 100), target: 10)
    #expect(scaler.wanted(look(0, 4, busy: 80)) == 8)
    #expect(scaler.wanted(look(15, 4, busy: 80, starting: 4)) == 8)
  }

  @Test func aWaitingRequestStartsTheFirstReplica() {
    var scaler = HorizontalPodAutoscaler(
      bounds: ReplicaBounds(minimum: 0, maximum: 100), target: 10)
    #expect(scaler.wanted(look(0, 0, busy: 0)) == 0)
    #expect(scaler.wanted(look(15, 0, busy: 0, waiting: 1)) == 1)
  }

  @Test(arguments: [Double.nan, .infinity, -1])
  func nonsenseChangesNothing(value: Double) {
    let bounds = ReplicaBounds(minimum: 1, maximum: 100)
    let scaler = HorizontalPodAutoscaler(bounds: bounds, target: 1)
    #expect(scaler.recommendation(current: 7, metric: value) == 7)
    let aimless = HorizontalPodAutoscaler(bounds: bounds, target: value)
    #expect(aimless.recommendation(current: 7, metric: 0.5) == (value == .infinity ? 1 : 7))
    #expect(scaler.recommendation(current: .max, metric: 5) == 100)
    #expect(ReplicaBounds(minimum: 5, maximum: -3).clamped(.min) == 0)
  }
}
