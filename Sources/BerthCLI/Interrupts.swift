import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What SIGINT and SIGTERM do: end the process at once, or, while files are put in place, after that.
enum Interrupts {
  private static let received = Atomic<Int32>(0)
  private static let isHeld = Atomic<Bool>(false)
  private static let isWritten = Atomic<Bool>(false)
  private static let farewell: StaticString = "\ninterrupted: nothing was written\n"
  private static let lateFarewell: StaticString = "\ninterrupted after the files were written\n"

  /// Takes over the signals.
  static func install() {
    // A handler must not be the first to touch a static value.
    _ = received.load(ordering: .relaxed)
    _ = isHeld.load(ordering: .relaxed)
    _ = isWritten.load(ordering: .relaxed)
    _ = (farewell, lateFarewell)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        guard !Interrupts.isHeld.load(ordering: .sequentiallyConsistent) else {
          Interrupts.received.store(number, ordering: .sequentiallyConsistent)
          return
        }
        let isLate = Interrupts.isWritten.load(ordering: .sequentiallyConsistent)
        let text = isLate ? Interrupts.lateFarewell : Interrupts.farewell
        if number == SIGINT { text.withUTF8Buffer { _ = systemWrite(2, $0) } }
        _exit(128 + number)
      }
    }
    // A file-size limit is to be told as a failed write, not to kill.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// The signal that came while they were held, if any.
  static var pending: Int32? {
    let number = received.load(ordering: .sequentiallyConsistent)
    return number == 0 ? nil : number
  }

  /// Notes that files are in place, so that a later interrupt does not deny it.
  static func noteWritten() { isWritten.store(true, ordering: .sequentiallyConsistent) }

  /// Holds the signals while a body runs.
  ///
  /// Whoever does this looks at `pending` at each point where nothing needs to be left behind.
  static func held<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure)
    -> Result
  {
    isHeld.store(true, ordering: .sequentiallyConsistent)
    // Not taken over before, so that `nohup` holds.
    let hangUp = signal(SIGHUP, SIG_IGN)
    defer {
      signal(SIGHUP, hangUp)
      isHeld.store(false, ordering: .sequentiallyConsistent)
    }
    return try body()
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
