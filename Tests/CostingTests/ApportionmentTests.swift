import Testing

@testable import Costing

struct ApportionmentTests {
  @Test(
    arguments: [[1, 1, 1], [1, 2, 997], [7], [0, 5, 0], [3, 0]] as [[Int128]],
    [
      0, 1, 2, 100, 99_999_999_999,
    ] as [Int128])
  func partsAddUp(weights: [Int128], amount: Int128) {
    let parts = Apportionment.parts(of: amount, weights: weights)
    #expect(parts.reduce(0, +) == amount)
    #expect(parts.allSatisfy { $0 >= 0 })
    let whole = weights.reduce(0, +)
    for (part, weight) in zip(parts, weights) {
      #expect(abs(part * whole - amount * weight) <= whole)
    }
  }

  @Test func centsStayWhole() {
    let parts = Apportionment.parts(of: 1000, weights: [1, 1, 1], unit: 100)
    #expect(parts == [300, 400, 300])
  }
}
