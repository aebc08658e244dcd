import Testing

@testable import Artifacts

struct TimeoutOrderTests {
  @Test(arguments: [
    (120.0, 900.0 as Double?, 121.0), (298, 299, 298.5), (298, nil, 299), (60, 30, 30),
  ])
  func aCallerWaitsBetweenItsCalleesLimitAndItsOwn(
    _ callee: Double, _ own: Double?, _ expected: Double
  ) {
    #expect(TimeoutOrder.wait(callee: callee, own: own) == expected)
  }
}
