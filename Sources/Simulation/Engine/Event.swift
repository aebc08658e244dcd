/// What happens at a moment; 8 bytes, so that the event queue stays in cache.
struct Event: BitwiseCopyable {
  enum Kind: UInt8 {
    /// A run arrives.
    case arrival
    /// A task goes on with its next operation.
    case resume
    /// A holder's time is up.
    case holdTimeout
    /// The caller's time is up.
    case guardTimeout
    /// A waiting request has lost patience.
    case queueTimeout
    /// A shared station has finished one of its requests.
    case share
    /// A model server may have something to tell.
    case server
    /// An idle function instance may have expired.
    case expiry
    /// An autoscaler looks.
    case autoscale
    /// A new replica takes requests.
    case replicaReady
    /// A part of a station breaks down.
    case failure
    /// It is repaired.
    case repair
    /// A rolling update goes on.
    case update
    /// Measuring begins.
    case measure
    /// The window is over.
    case end
  }

  /// Task, run, hold, station, instance or model server.
  var index: Int32
  private var tag: UInt32

  /// An event; the version must still be current when it happens, so that stale ones are dropped.
  ///
  /// 27 bits of it are kept: a version comes round only after 134 million uses of the same slot
  /// within the life of one event.
  @inline(__always)
  init(_ kind: Kind, _ index: Int, version: UInt32 = 0) {
    self.index = Int32(truncatingIfNeeded: index)
    tag = version << 5 | UInt32(kind.rawValue)
  }

  var kind: Kind {
    @inline(__always) get {
      // Only `init` writes the tag, from a kind.
      unsafeBitCast(UInt8(truncatingIfNeeded: tag & 31), to: Kind.self)
    }
  }

  /// Whether the version of what it is about is still the one it was made for.
  @inline(__always)
  func isCurrent(_ version: UInt32) -> Bool { tag >> 5 == version & 0x07FF_FFFF }
}
