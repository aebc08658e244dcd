import Statistics
import Testing

@Suite struct EventHeapTests {
  @Test func popsInOrderOfTimeThenOfInsertion() {
    var stream = RandomStream(seed: 9, name: "heap")
    var heap = EventHeap<Int>()
    var expected: [(time: Double, number: Int)] = []
    for number in 0..<3_000 {
      let time = Double(stream.integer(below: 400))
      heap.push(number, at: time)
      expected.append((time, number))
    }
    expected.sort { $0.time != $1.time ? $0.time < $1.time : $0.number < $1.number }
    #expect(heap.count == 3_000)
    for item in expected {
      let peeked = heap.peek
      let entry = heap.pop()
      #expect(entry?.time == item.time && entry?.payload == item.number)
      #expect(peeked?.sequence == entry?.sequence)
    }
    let none = heap.pop()
    #expect(none?.time == nil)
    #expect(heap.isEmpty)
  }

  @Test func mixedPushesAndPopsNeverGoBack() {
    var stream = RandomStream(seed: 10, name: "heap")
    var heap = EventHeap<Void>(capacity: 16)
    var now = 0.0
    for _ in 0..<64 { heap.push((), at: stream.uniform()) }
    for _ in 0..<5_000 {
      guard let entry = heap.pop() else { break }
      #expect(entry.time >= now)
      now = entry.time
      heap.push((), at: now + stream.uniform())
    }
    #expect(heap.count == 64)
  }

  @Test func notANumberNeverHappens() {
    var heap = EventHeap<Int>()
    heap.push(1, at: Double.nan)
    heap.push(2, at: 5)
    let first = heap.pop()
    let second = heap.pop()
    #expect(first?.payload == 2)
    #expect(second?.time == Double.infinity)
  }
}
