#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output and standard error.
enum Terminal {
  /// Writes a result and a newline to standard output.
  static func say(_ text: String) { write(text + "\n", to: 1) }
  /// Writes a message and a newline to standard error.
  static func complain(_ text: String) { write(text + "\n", to: 2) }

  /// Whether progress can be shown: standard error is a terminal.
  static var showsProgress: Bool { isatty(2) == 1 }

  /// Columns of the terminal on standard output; 100 when it is none.
  static var width: Int {
    var size = winsize()
    if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment("COLUMNS").flatMap { Int($0) } ?? 100
  }

  /// Replaces the progress line; an empty text clears it.
  static func progress(_ text: String) {
    guard showsProgress else { return }
    write("\r\u{1B}[K" + text, to: 2)
  }

  /// An environment variable; nil when unset or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
