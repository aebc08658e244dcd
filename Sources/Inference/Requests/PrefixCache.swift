/// The prompt blocks a replica has seen, the least recently used of which go first.
///
/// Blocks are told apart by ids, as vLLM and the Mooncake traces hash them: equal id, equal content
/// from the start of the prompt. Simplification: the cache has room for all KV blocks of the replica,
/// as if running requests took none, and a prompt counts as cached from its arrival on.
public struct PrefixCache: Sendable {
  /// The most blocks it holds.
  public let capacity: Int
  private var ages: [Int: Int] = [:]
  private var queue: [(id: Int, age: Int)] = []
  private var head = 0
  private var clock = 0

  /// An empty cache.
  public init(capacity: Int) { self.capacity = Swift.max(0, capacity) }

  /// Blocks in the cache.
  public var count: Int { ages.count }

  /// How many blocks from the start of a prompt are in the cache.
  public func hits(_ blocks: [Int]) -> Int {
    var hits = 0
    for id in blocks {
      guard ages[id] != nil else { break }
      hits += 1
    }
    return hits
  }

  /// Marks the blocks of a prompt as used now, the last ones as the first to go.
  ///
  /// Amortised O(blocks).
  public mutating func use(_ blocks: [Int]) {
    for id in blocks.reversed() {
      clock += 1
      ages[id] = clock
      queue.append((id, clock))
    }
    while ages.count > capacity, head < queue.count {
      let oldest = queue[head]
      head += 1
      if ages[oldest.id] == oldest.age { ages[oldest.id] = nil }
    }
    if head > 4096, head * 2 > queue.count || queue.count - head > 4 * (ages.count + 1024) {
      queue = queue[head...].filter { ages[$0.id] == $0.age }
      head = 0
    }
  }
}
