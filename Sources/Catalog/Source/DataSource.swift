import CData
public import Documents

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files a catalogue is made from: those packed into the binary, or a folder.
public struct DataSource: Sendable {
  /// One file.
  public struct File: Sendable, Hashable {
    /// Path below `Data/`, with `/` between its parts.
    public var path: String
    /// Contents.
    public var text: String

    /// Creates a file.
    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// The files, in byte order of their paths.
  public var files: [File]
  /// How the files are named in messages: the folder, or `Data`.
  public var name: String
  /// Folders of the files that were laid over the source's own, by path.
  var folders: [String: String] = [:]

  /// Creates a source from files held in memory.
  public init(name: String, files: [File]) {
    self.name = name
    self.files = files.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
  }

  /// The files that were packed when this was compiled.
  ///
  /// O(bytes).
  public static var packed: DataSource {
    let begin = berth_data_begin()
    let bytes = UnsafeRawBufferPointer(start: begin, count: Int(berth_data_length()))
    var files: [File] = []
    var offset = 0
    func length(at position: Int) -> Int {
      guard position + 8 <= bytes.count else { return 0 }
      let value = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      return Int(clamping: UInt64(littleEndian: value))
    }
    while true {
      let pathLength = length(at: offset)
      let contentLength = length(at: offset + 8)
      let contentStart = offset + 16 + pathLength
      guard pathLength > 0, contentStart + contentLength <= bytes.count else { break }
      let path = String(decoding: bytes[(offset + 16)..<contentStart], as: UTF8.self)
      let text = String(
        decoding: bytes[contentStart..<(contentStart + contentLength)], as: UTF8.self)
      files.append(File(path: path, text: text))
      offset = contentStart + contentLength
    }
    return DataSource(name: "Data", files: files)
  }

  /// The `.csv` and `.yaml` files below a folder; reports a folder that cannot be read and files that are no text.
  public static func folder(_ path: String, diagnostics: Diagnostics) -> DataSource? {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
      diagnostics.error(
        "unreadable", "`\(path)` is not a folder that can be read",
        hint: "`--data` takes a folder laid out as `Data/` is")
      return nil
    }
    var files: [File] = []
    for name in names.sorted() where name.hasSuffix(".csv") || name.hasSuffix(".yaml") {
      guard let contents = FileManager.default.contents(atPath: path + "/" + name),
        let text = String(validating: contents, as: UTF8.self)
      else {
        diagnostics.error("unreadable", "`\(path)/\(name)` cannot be read as UTF-8 text")
        continue
      }
      files.append(File(path: name, text: text))
    }
    return DataSource(name: path, files: files)
  }

  /// SHA-256 over the paths and contents, in hex.
  ///
  /// O(bytes).
  public var contentHash: String {
    var digest = Digest()
    for file in files {
      digest.update(file.path.utf8)
      digest.update(CollectionOfOne(0))
      digest.update(file.text.utf8)
      digest.update(CollectionOfOne(0))
    }
    return digest.finish()
  }
}
