#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file as read: its bytes (what a hash covers) and its text.
public struct SourceFile: Sendable {
  /// Path as the person gave it.
  public var path: String
  /// The bytes as they are.
  public var bytes: [UInt8]
  /// The text, without a byte order mark.
  public var text: String

  /// Creates a file from its bytes; nil when they are not a UTF-8 text, with the reason in `diagnostics`.
  public init?(path: String, bytes: [UInt8], diagnostics: Diagnostics) {
    let start = SourceLocation(file: path, line: 1, column: 1)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      diagnostics.error("encoding", "the text is UTF-16; save it as UTF-8", at: start)
      return nil
    }
    if let zero = bytes.firstIndex(of: 0) {
      diagnostics.error(
        "binary", "this is a binary file (a NUL byte at offset \(zero)), not a text", at: start)
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let place = Self.firstInvalid(in: bytes)
      diagnostics.error(
        "encoding", "invalid UTF-8: byte \(place.byte) cannot stand here",
        at: SourceLocation(file: path, line: place.line, column: place.column),
        hint: "save the file as UTF-8")
      return nil
    }
    self.path = path
    self.bytes = bytes
    self.text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    if self.text.allSatisfy(\.isWhitespace) {
      diagnostics.error("empty", "the file is empty", at: start)
      return nil
    }
  }

  /// Reads a file, or standard input when the path is `-`; nil when that fails, with one sentence why.
  ///
  /// - Parameter limit: Most bytes that are read; a longer file is refused, not cut.
  public static func read(
    path: String, limit: Int = YAMLDocument.maximumBytes, diagnostics: Diagnostics
  ) -> SourceFile? {
    guard let bytes = readBytes(path: path, limit: limit, diagnostics: diagnostics) else {
      return nil
    }
    return SourceFile(
      path: path == "-" ? "<stdin>" : path, bytes: bytes, diagnostics: diagnostics)
  }

  private static func readBytes(path: String, limit: Int, diagnostics: Diagnostics) -> [UInt8]? {
    let name = path == "-" ? "<stdin>" : path
    func refuse(_ code: String, _ message: String, hint: String? = nil) -> [UInt8]? {
      diagnostics.error(code, message, hint: hint)
      return nil
    }
    guard !path.isEmpty, !path.utf8.contains(0) else {
      return refuse("file", "an empty path names no file")
    }
    var descriptor: Int32 = 0
    if path != "-" {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        switch errno {
        case ENOENT, ENOTDIR: return refuse("missing-file", "there is no file `\(path)`")
        case EACCES, EPERM: return refuse("unreadable", "no permission to read `\(path)`")
        default: return refuse("unreadable", "cannot open `\(path)` (error \(errno))")
        }
      }
    }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EISDIR { return refuse("directory", "`\(name)` is a folder, not a file") }
        return refuse("unreadable", "cannot read `\(name)` (error \(errno))")
      }
      bytes.append(contentsOf: chunk.prefix(count))
      if bytes.count > limit {
        return refuse(
          "too-large", "`\(name)` is too large: more than \(limit) bytes are not read")
      }
    }
  }

  /// `read` of the C library, which the static function of the same name hides.
  private static func systemRead(_ descriptor: Int32, _ buffer: inout [UInt8], _ count: Int) -> Int
  {
    buffer.withUnsafeMutableBytes { raw in
      #if canImport(Glibc)
        Glibc.read(descriptor, raw.baseAddress, min(count, raw.count))
      #elseif canImport(Musl)
        Musl.read(descriptor, raw.baseAddress, min(count, raw.count))
      #else
        Darwin.read(descriptor, raw.baseAddress, min(count, raw.count))
      #endif
    }
  }

  private static func firstInvalid(in bytes: [UInt8]) -> (line: Int, column: Int, byte: String) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    var column = 1
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        offset += UTF8.width(scalar)
        if scalar == "\n" {
          line += 1
          column = 1
        } else {
          column += 1
        }
      case .emptyInput: return (line, column, "?")
      case .error:
        let byte = bytes.indices.contains(offset) ? bytes[offset] : 0
        return (line, column, "0x" + String(byte, radix: 16, uppercase: true))
      }
    }
  }
}
