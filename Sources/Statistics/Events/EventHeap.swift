/// A queue of future events: the earliest comes out first, and of equal times the one put in first.
///
/// A 4-ary heap in one array. Taking an event out leaves a hole at the root that the next one put in
/// fills, since most events schedule another: one sift instead of two. Entries are compared as one
/// 128-bit number, without a branch. O(log n) each. Inlinable throughout: a generic type that is
/// specialised in the caller's module is many times faster than one called across the boundary.
@frozen public struct EventHeap<Payload> {
  /// One scheduled event.
  @frozen public struct Entry {
    /// The time's bits, arranged so that they have its order.
    @usableFromInline let order: UInt64
    /// The order of insertion, which breaks ties.
    public let sequence: UInt64
    /// What happens.
    public let payload: Payload

    @inlinable @inline(__always)
    init(time: Double, sequence: UInt64, payload: Payload) {
      // Adding 0 makes one zero of the two.
      let bits = (time + 0).bitPattern
      order = bits ^ (UInt64(bitPattern: Int64(bitPattern: bits) >> 63) | 1 << 63)
      self.sequence = sequence
      self.payload = payload
    }

    /// When it happens, in the caller's unit (seconds in the simulator).
    @inlinable public var time: Double {
      @inline(__always) get {
        Double(bitPattern: order ^ (((order >> 63) &- 1) | 1 << 63))
      }
    }

    @inlinable var key: UInt128 {
      @inline(__always) get { UInt128(truncatingIfNeeded: order) << 64 | UInt128(sequence) }
    }
  }

  @usableFromInline var entries: [Entry] = []
  /// Whether the entry at the root has been taken out.
  @usableFromInline var hasHole = false
  @usableFromInline var sequence: UInt64 = 0

  /// An empty queue with room for a number of events.
  @inlinable public init(capacity: Int = 0) {
    entries.reserveCapacity(Swift.max(0, capacity))
  }

  /// The number of events that wait.
  @inlinable public var count: Int { hasHole ? entries.count - 1 : entries.count }

  /// Whether no event waits.
  @inlinable public var isEmpty: Bool { count == 0 }

  /// The earliest event, left in place.
  @inlinable public var peek: Entry? {
    guard hasHole else { return entries.first }
    return entries.dropFirst().prefix(4).min { $0.key < $1.key }
  }

  /// Schedules an event and returns its sequence number; NaN counts as never (infinity).
  @discardableResult
  @inlinable @inline(__always)
  public mutating func push(_ payload: Payload, at time: Double) -> UInt64 {
    let number = sequence
    sequence &+= 1
    let entry = Entry(
      time: time.isNaN ? Double.infinity : time, sequence: number, payload: payload)
    if hasHole {
      hasHole = false
      entries.withUnsafeMutableBufferPointer { Self.siftDown(entry, in: $0) }
    } else {
      entries.append(entry)
      entries.withUnsafeMutableBufferPointer { Self.siftUp(entry, in: $0) }
    }
    return number
  }

  /// Takes the earliest event out, or nil when none waits.
  @inlinable @inline(__always)
  public mutating func pop() -> Entry? {
    if hasHole { close() }
    guard let first = entries.first else { return nil }
    hasHole = true
    return first
  }

  /// Fills the hole at the root with the last entry.
  @inlinable mutating func close() {
    hasHole = false
    guard let last = entries.popLast(), !entries.isEmpty else { return }
    entries.withUnsafeMutableBufferPointer { Self.siftDown(last, in: $0) }
  }

  @inlinable @inline(__always)
  static func siftUp(_ entry: Entry, in entries: UnsafeMutableBufferPointer<Entry>) {
    var hole = entries.count - 1
    let key = entry.key
    while hole > 0 {
      let parent = (hole - 1) / 4
      if entries[parent].key < key { break }
      entries[hole] = entries[parent]
      hole = parent
    }
    entries[hole] = entry
  }

  /// Puts an entry at the root and lets it sink.
  @inlinable @inline(__always)
  static func siftDown(_ entry: Entry, in entries: UnsafeMutableBufferPointer<Entry>) {
    let count = entries.count
    let key = entry.key
    var hole = 0
    while true {
      let child = 4 &* hole &+ 1
      var least: Int
      if child &+ 3 < count {
        let left = entries[child &+ 1].key < entries[child].key ? child &+ 1 : child
        let right = entries[child &+ 3].key < entries[child &+ 2].key ? child &+ 3 : child &+ 2
        least = entries[right].key < entries[left].key ? right : left
      } else {
        guard child < count else { break }
        least = child
        var other = child &+ 1
        while other < count {
          if entries[other].key < entries[least].key { least = other }
          other &+= 1
        }
      }
      if key < entries[least].key { break }
      entries[hole] = entries[least]
      hole = least
    }
    entries[hole] = entry
  }

  /// Drops every event; sequence numbers go on.
  @inlinable public mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    hasHole = false
  }
}

extension EventHeap: Sendable where Payload: Sendable {}
extension EventHeap.Entry: Sendable where Payload: Sendable {}
