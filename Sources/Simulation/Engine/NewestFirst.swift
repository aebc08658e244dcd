/// Function instances with room, of which the newest is wanted: a heap by order of creation.
///
/// Instances that ended or filled up meanwhile stay in it until they come to the top, or until they
/// are the greater part. O(log n) amortised.
struct NewestFirst {
  /// Order of creation in the high half, index of the instance in the low.
  private var heap: [UInt64] = []

  /// Entries, stale ones included.
  var count: Int { heap.count }

  static func key(number: Int32, index: Int) -> UInt64 {
    UInt64(UInt32(bitPattern: number)) << 32 | UInt64(UInt32(truncatingIfNeeded: index))
  }

  /// Index of the newest, left in place; -1 when there is none.
  @inline(__always)
  var newest: Int { heap.isEmpty ? -1 : Int(UInt32(truncatingIfNeeded: heap[0])) }

  /// Order of creation of the newest.
  @inline(__always)
  var newestNumber: Int32 { Int32(bitPattern: UInt32(truncatingIfNeeded: heap[0] >> 32)) }

  mutating func insert(_ key: UInt64) {
    var hole = heap.count
    heap.append(key)
    heap.withUnsafeMutableBufferPointer { heap in
      while hole > 0 {
        let parent = (hole - 1) / 2
        if heap[parent] >= key { break }
        heap[hole] = heap[parent]
        hole = parent
      }
      heap[hole] = key
    }
  }

  mutating func removeNewest() {
    guard let last = heap.popLast(), !heap.isEmpty else { return }
    heap.withUnsafeMutableBufferPointer { heap in
      var hole = 0
      while true {
        var child = 2 * hole + 1
        if child >= heap.count { break }
        if child + 1 < heap.count, heap[child + 1] > heap[child] { child += 1 }
        if heap[child] <= last { break }
        heap[hole] = heap[child]
        hole = child
      }
      heap[hole] = last
    }
  }

  /// Keeps only the entries that still hold; O(n).
  mutating func keep(where holds: (_ number: Int32, _ index: Int) -> Bool) {
    let kept = heap.filter {
      holds(
        Int32(bitPattern: UInt32(truncatingIfNeeded: $0 >> 32)),
        Int(UInt32(truncatingIfNeeded: $0)))
    }
    // A falling order is a heap.
    heap = kept.sorted(by: >)
  }
}
