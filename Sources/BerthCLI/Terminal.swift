import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output and standard error.
///
/// Only the words `error:`, `warning:` and `hint:` are coloured, on a terminal, and say the same without it.
enum Terminal {
  /// Writes a result and a newline to standard output; throws when it cannot be written, as on a full disk.
  ///
  /// A reader that has gone (`| head`) is no failure.
  static func say(_ text: String) throws(Failure) {
    clearProgress()
    let reason = write(text + "\n", to: 1)
    guard reason == 0 || reason == EPIPE else {
      throw Failure(
        code: 1,
        message:
          "the result cannot be written to standard output: \(String(cString: strerror(reason)))"
      )
    }
  }

  /// Writes a message and a newline to standard error.
  static func complain(_ text: String) {
    clearProgress()
    _ = write((isColoured ? Colour.message(text) : text) + "\n", to: 2)
  }

  /// Writes a question to standard error, the cursor behind it.
  static func ask(_ text: String) { _ = write(text, to: 2) }

  /// Writes what a person may want to know beside the result to standard error, unless `--quiet` was given.
  static func note(_ text: String) {
    if !isQuiet { complain(text) }
  }

  /// Whether `--quiet` was given: errors alone go to standard error.
  static let isQuiet = CommandLine.arguments.dropFirst().prefix { $0 != "--" }.contains("--quiet")

  /// Whether messages are coloured: standard error is a terminal that knows colours, and `NO_COLOR` is not set.
  static let isColoured =
    isatty(2) == 1 && environment("NO_COLOR") == nil && environment("TERM") != nil
    && environment("TERM") != "dumb"

  /// Whether progress can be shown: standard error is a terminal that can clear a line.
  static let showsProgress = isatty(2) == 1 && environment("TERM") != "dumb" && !isQuiet

  /// Columns of the terminal on standard output, else of `COLUMNS`; nil when neither says.
  static var width: Int? {
    var size = winsize()
    if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Columns of the terminal on standard error; nil when it is none.
  static var errorWidth: Int? {
    var size = winsize()
    guard ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Replaces the progress line.
  static func progress(_ text: String) {
    guard showsProgress else { return }
    isShowing.store(true, ordering: .relaxed)
    _ = write("\r\u{1B}[K" + text, to: 2)
  }

  /// Takes the progress line away.
  static func clearProgress() {
    if isShowing.exchange(false, ordering: .relaxed) { _ = write("\r\u{1B}[K", to: 2) }
  }

  /// An environment variable; nil when unset or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static let isShowing = Atomic<Bool>(false)

  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    write(Array(text.utf8), to: descriptor)
  }

  /// Writes all bytes; 0, or the number of the error that prevented it.
  static func write(_ contents: [UInt8], to descriptor: Int32) -> Int32 {
    var bytes = contents[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if count < 0, errno == EINTR {
        continue
      } else if count < 0, errno == EAGAIN {
        // A reader that shares a non-blocking descriptor is slower than we are.
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
      } else {
        return count < 0 ? errno : EIO
      }
    }
    return 0
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
