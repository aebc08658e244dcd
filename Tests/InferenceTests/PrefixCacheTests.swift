import Inference
import Testing

@Suite struct PrefixCacheTests {
  @Test func leastRecentlyUsedBlocksGoFirst() {
    var cache = PrefixCache(capacity: 4)
    cache.use([1, 2])
    cache.use([3, 4])
    #expect(cache.hits([1, 2]) == 2)
    cache.use([1, 2])
    cache.use([5])
    // Of 3 and 4 the later block of the prompt went.
    #expect(cache.hits([3, 4]) == 1)
    #expect(cache.hits([1, 2, 9]) == 2)
    #expect(cache.count == 4)
  }

  @Test func aLongHistoryStaysWithinCapacity() {
    var cache = PrefixCache(capacity: 100)
    for round in 0..<5_000 { cache.use([round % 300, round % 300 + 1, round % 7]) }
    #expect(cache.count <= 100)
    #expect(PrefixCache(capacity: -1).count == 0)
  }
}
