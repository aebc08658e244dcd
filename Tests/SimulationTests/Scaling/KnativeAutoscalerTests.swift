import Testing

@testable import Simulation

/// Windows, panic and the way to zero.
struct KnativeAutoscalerTests {
  /// Replicas look by look under a load by time, ready at once.
  private func follow(
    _ scaler: inout KnativeAutoscaler, from start: Int, seconds: Int, load: (Double) -> Double
  ) -> [Int] {
    var replicas = start
    return stride(from: 2, through: seconds, by: 2).map { time in
      replicas = scaler.wanted(
        ScalingLook(time: Double(time), seconds: 2, ready: replicas, busy: load(Double(time))))
      return replicas
    }
  }

  private func scaler(
    _ parameters: KnativeParameters = KnativeParameters(), minimum: Int = 0
  ) -> KnativeAutoscaler {
    KnativeAutoscaler(
      bounds: ReplicaBounds(minimum: minimum, maximum: 10_000), target: 10,
      parameters: parameters)
  }

  /// A load of less than twice what replicas have is followed by the stable window.
  @Test func aGentleRiseIsFollowedSlowly() {
    var scaler = scaler()
    let found = follow(&scaler, from: 10, seconds: 240) { $0 <= 120 ? 100 : 150 }
    #expect(!scaler.isPanicking)
    #expect(found[59] == 10)
    // Half a minute after the step half of it is in the mean.
    #expect(found[74] == 13)
    #expect(found[89] == 15)
    #expect(found.last == 15)
  }

  /// More than twice as much is panic: six seconds, and nothing goes before the stable window has.
  @Test func aBurstIsFollowedAtOnce() {
    var scaler = scaler()
    let found = follow(&scaler, from: 10, seconds: 300) { $0 > 120 && $0 <= 140 ? 400 : 100 }
    #expect(found[59] == 10)
    // Two seconds after the burst began a third of the panic window has it.
    #expect(found[60] == 20)
    #expect(found[62] == 40)
    // The threshold was last exceeded after 122 s; a stable window later panic is over.
    #expect(found[62...90].allSatisfy { $0 == 40 })
    #expect(found[91] == 20)
    #expect(!scaler.isPanicking)
    #expect(found.last == 10)
  }

  /// No look asks for more than the rate lets it.
  @Test func ratesLimitBothWays() {
    var up = scaler(KnativeParameters(maximumScaleUpRate: 3))
    #expect(follow(&up, from: 1, seconds: 10) { _ in 1_000 } == [3, 9, 27, 81, 100])
    var down = scaler(minimum: 1)
    var found = follow(&down, from: 64, seconds: 12) { _ in 0 }
    #expect(found == [32, 16, 8, 4, 2, 1])
    down = KnativeAutoscaler(
      bounds: ReplicaBounds(minimum: 0, maximum: 10), target: 10,
      parameters: KnativeParameters(maximumScaleDownRate: 4))
    found = follow(&down, from: 64, seconds: 4) { _ in 0 }
    #expect(found == [10, 2])
  }

  /// The stable window must have passed, then the grace.
  @Test func theLastReplicaGoesAfterItsGrace() {
    var scaler = scaler()
    let found = follow(&scaler, from: 1, seconds: 200) { $0 <= 60 ? 5 : 0 }
    // 60 s of load, 60 s until the window is empty, 30 s of grace.
    #expect(found.prefix { $0 == 1 }.count == 74)
    #expect(found.last == 0)
  }

  @Test func aWaitingRequestStartsTheFirstReplica() {
    var scaler = scaler()
    var look = ScalingLook(time: 2, seconds: 2, ready: 0, busy: 0)
    #expect(scaler.wanted(look) == 0)
    look.time = 4
    look.waiting = 1
    #expect(scaler.wanted(look) == 1)
  }
}
