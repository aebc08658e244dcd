import Statistics
import Testing

@testable import Simulation

struct NewestFirstTests {
  /// Whatever the order of insertion, the newest comes out first.
  @Test func theNewestComesOutFirst() {
    var stream = RandomStream(seed: 2, name: "newest first")
    var instances = NewestFirst()
    let numbers = (0..<200).map { _ in Int32(stream.integer(below: 1_000_000)) }
    for (index, number) in numbers.enumerated() {
      instances.insert(NewestFirst.key(number: number, index: index))
    }
    var order: [Int32] = []
    while instances.newest >= 0 {
      #expect(numbers[instances.newest] == instances.newestNumber)
      order.append(instances.newestNumber)
      instances.removeNewest()
    }
    #expect(order == numbers.sorted(by: >))
  }

  @Test func whatNoLongerHoldsIsDropped() {
    var instances = NewestFirst()
    for number in 0..<20 {
      instances.insert(NewestFirst.key(number: Int32(number), index: number))
    }
    instances.keep { number, _ in number % 3 == 0 }
    #expect(instances.count == 7)
    #expect(instances.newestNumber == 18)
    instances.removeNewest()
    #expect(instances.newestNumber == 15)
  }
}
