import Testing

@testable import Simulation

/// Sixty per cent over a minute, and what stands beside it.
struct CloudRunScalerTests {
  private func follow(
    _ scaler: inout CloudRunScaler, from start: Int, seconds: Int, load: (Double) -> Double
  ) -> [Int] {
    var replicas = start
    return stride(from: 5, through: seconds, by: 5).map { time in
      replicas = scaler.wanted(
        ScalingLook(time: Double(time), seconds: 5, ready: replicas, busy: load(Double(time))))
      return replicas
    }
  }

  private func scaler(_ parameters: CloudRunParameters = CloudRunParameters()) -> CloudRunScaler {
    CloudRunScaler(
      bounds: ReplicaBounds(minimum: 0, maximum: 100), concurrency: 80, parameters: parameters)
  }

  /// 80 requests per instance at 60 % are 48.
  @Test(arguments: [(48.0, 1), (48.01, 2), (480, 10), (0, 0), (1e9, 100)])
  func sixtyPerCentOfTheConcurrency(load: Double, instances: Int) {
    var scaler = scaler()
    #expect(follow(&scaler, from: 1, seconds: 120) { _ in load }.last == instances)
  }

  @Test func aStepTakesAMinute() {
    var scaler = scaler()
    let found = follow(&scaler, from: 1, seconds: 240) { $0 <= 60 ? 48 : $0 <= 120 ? 528 : 0 }
    #expect(found[11] == 1)
    // A twelfth of the step in every look: ten instances more at last.
    #expect(found[17] == 6)
    #expect(found[23] == 11)
    #expect(found[35] == 0)
    #expect(found[34] == 1)
  }

  @Test func waitingRequestsGetInstances() {
    var look = ScalingLook(time: 5, seconds: 5, ready: 0, busy: 0, waiting: 161)
    var covering = scaler()
    #expect(covering.wanted(look) == 3)
    var strict = scaler(CloudRunParameters(coversWaiting: false))
    #expect(strict.wanted(look) == 1)
    look.waiting = 0
    look.time = 10
    #expect(strict.wanted(look) == 0)
  }

  @Test func idleInstancesStayWhereStated() {
    var scaler = scaler(CloudRunParameters(idleTime: 900))
    let found = follow(&scaler, from: 1, seconds: 1_200) { $0 <= 60 ? 96 : 0 }
    // Twelve looks under load, five until half of it has left the window, 900 s from the last.
    #expect(found.prefix { $0 == 2 }.count == 12 + 5 + 179)
    #expect(found.last == 0)
  }
}
