/// A queue of future events: the earliest comes out first, and of equal times the one put in first.
///
/// A 4-ary heap in one array. Inlinable throughout: a generic type that is specialised in the
/// caller's module is many times faster than one called across the boundary.
@frozen public struct EventHeap<Payload> {
  /// One scheduled event.
  @frozen public struct Entry {
    /// When it happens, in the caller's unit (seconds in the simulator).
    public let time: Double
    /// The order of insertion, which breaks ties.
    public let sequence: UInt64
    /// What happens.
    public let payload: Payload

    @inlinable init(time: Double, sequence: UInt64, payload: Payload) {
      self.time = time
      self.sequence = sequence
      self.payload = payload
    }

    @inlinable static func precedes(_ left: Entry, _ right: Entry) -> Bool {
      left.time < right.time || (left.time == right.time && left.sequence < right.sequence)
    }
  }

  @usableFromInline var entries: [Entry] = []
  @usableFromInline var sequence: UInt64 = 0

  /// An empty queue with room for a number of events.
  @inlinable public init(capacity: Int = 0) {
    entries.reserveCapacity(Swift.max(0, capacity))
  }

  /// The number of events that wait.
  @inlinable public var count: Int { entries.count }

  /// Whether no event waits.
  @inlinable public var isEmpty: Bool { entries.isEmpty }

  /// The earliest event, left in place.
  @inlinable public var peek: Entry? { entries.first }

  /// Schedules an event and returns its sequence number; NaN counts as never (infinity).
  @discardableResult
  @inlinable public mutating func push(_ payload: Payload, at time: Double) -> UInt64 {
    let number = sequence
    sequence &+= 1
    let entry = Entry(
      time: time.isNaN ? Double.infinity : time, sequence: number, payload: payload)
    var hole = entries.count
    entries.append(entry)
    while hole > 0 {
      let parent = (hole - 1) / 4
      if !Entry.precedes(entry, entries[parent]) { break }
      entries[hole] = entries[parent]
      hole = parent
    }
    entries[hole] = entry
    return number
  }

  /// Takes the earliest event out, or nil when none waits.
  @inlinable public mutating func pop() -> Entry? {
    guard let last = entries.popLast() else { return nil }
    guard let first = entries.first else { return last }
    let count = entries.count
    var hole = 0
    while true {
      let child = 4 * hole + 1
      if child >= count { break }
      var least = child
      let end = Swift.min(child + 4, count)
      var other = child + 1
      while other < end {
        if Entry.precedes(entries[other], entries[least]) { least = other }
        other += 1
      }
      if !Entry.precedes(entries[least], last) { break }
      entries[hole] = entries[least]
      hole = least
    }
    entries[hole] = last
    return first
  }

  /// Drops every event; sequence numbers go on.
  @inlinable public mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
  }
}

extension EventHeap: Sendable where Payload: Sendable {}
extension EventHeap.Entry: Sendable where Payload: Sendable {}
