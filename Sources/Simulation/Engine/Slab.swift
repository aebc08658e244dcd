/// Growable memory for plain values with a free list, read and written in place.
///
/// The event loop touches a few dozen fields an event. In an array each write would test for unique
/// ownership and bounds; here it is one store. Indices come from `take` alone, and no element is
/// moved while one is borrowed, so the tests would always pass. O(1) each, memory as much as was
/// ever in use at once.
struct Slab<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  /// Elements that were ever taken: indices are below it.
  private(set) var count = 0
  private var free: UnsafeMutablePointer<Int32>
  /// Elements given back and not taken again.
  private(set) var freeCount = 0

  /// Memory without elements.
  init(capacity: Int = 64) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
    free = .allocate(capacity: self.capacity)
  }

  /// Memory with these elements, taken in order.
  init(_ elements: [Element]) {
    self.init(capacity: elements.count)
    for element in elements { _ = take(element) }
  }

  deinit {
    base.deallocate()
    free.deallocate()
  }

  /// Elements in use.
  var inUse: Int { count - freeCount }

  /// Element of an index that `take` gave.
  subscript(_ index: Int) -> Element {
    @inline(__always) _read {
      assert(index >= 0 && index < count)
      yield base[index]
    }
    @inline(__always) _modify {
      assert(index >= 0 && index < count)
      yield &base[index]
    }
  }

  /// Index for a new element: one that was given back, else the next.
  @inline(__always)
  mutating func take(_ element: Element) -> Int {
    if freeCount > 0 {
      freeCount -= 1
      let index = Int(free[freeCount])
      base[index] = element
      return index
    }
    if count == capacity { grow() }
    base[count] = element
    count += 1
    return count - 1
  }

  /// Index that `take` would give next; nil when it would be one never used before.
  @inline(__always)
  var nextFree: Int? { freeCount > 0 ? Int(free[freeCount - 1]) : nil }

  /// Gives an element back; its value stays readable until it is taken again.
  @inline(__always)
  mutating func giveBack(_ index: Int) {
    free[freeCount] = Int32(truncatingIfNeeded: index)
    freeCount += 1
  }

  private mutating func grow() {
    let larger = capacity * 2
    let elements = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    elements.moveInitialize(from: base, count: count)
    base.deallocate()
    base = elements
    let indices = UnsafeMutablePointer<Int32>.allocate(capacity: larger)
    indices.moveInitialize(from: free, count: freeCount)
    free.deallocate()
    free = indices
    capacity = larger
  }
}
