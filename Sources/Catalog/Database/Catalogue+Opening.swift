import Documents
import GRDB
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#endif

/// Where a catalogue lives.
public enum CatalogueLocation: Sendable, Hashable {
  /// Nowhere: built for this process.
  case memory
  /// A file of ours in a cache folder: built when missing, rebuilt when it is damaged or of other contents.
  case cache(folder: String)
  /// A file that the user named: built when missing, read when sound, refused otherwise; its contents stand
  /// whatever the source says, so that an old decision can be computed again.
  case file(path: String)
}

private let buildNumber = Atomic<Int>(0)

extension Catalogue {
  /// Opens a catalogue, building it from the source where needed.
  ///
  /// Building happens in a file of its own beside the target, which is then renamed: two processes at once both
  /// end with a whole file. Throws `InputError` for problems of the source and `CatalogueError` for the file.
  public static func open(_ source: DataSource, at location: CatalogueLocation) throws -> Catalogue
  {
    let hash = source.contentHash
    switch location {
    case .memory:
      let queue = try DatabaseQueue()
      try CatalogueDatabase.write(try contents(of: source), contentHash: hash, to: queue)
      return Catalogue(try CatalogueDatabase.read(queue), contentHash: hash)
    case .cache(let folder):
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let path = "\(folder)/catalogue-\(CatalogueDatabase.format)-\(hash.prefix(16)).sqlite"
      if let found = try? existing(path, expecting: hash) { return found }
      // A cache that cannot be written costs time, not the answer.
      guard (try? build(source, hash: hash, at: path)) != nil else {
        return try open(source, at: .memory)
      }
      return try existing(path, expecting: hash)
    case .file(let path):
      if !FileManager.default.fileExists(atPath: path) {
        try build(source, hash: hash, at: path)
      }
      return try existing(path, expecting: nil)
    }
  }

  private static func contents(of source: DataSource) throws(InputError) -> CatalogueContents {
    let diagnostics = Diagnostics()
    let contents = CatalogueContents(source, diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    return contents
  }

  private static func build(_ source: DataSource, hash: String, at path: String) throws {
    let contents = try contents(of: source)
    // Unlike any other: of another process by its id, of another task of this one by the count.
    let number = buildNumber.wrappingAdd(1, ordering: .relaxed).newValue
    let partial = "\(path).\(getpid()).\(number).partial"
    defer { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(partial + suffix) } }
    do {
      let queue = try DatabaseQueue(path: partial)
      try CatalogueDatabase.write(contents, contentHash: hash, to: queue)
      try queue.close()
    } catch let error as DatabaseError {
      throw CatalogueError.database(path: path, reason: error.message ?? "\(error.resultCode)")
    }
    guard rename(partial, path) == 0 else {
      throw CatalogueError.database(path: path, reason: String(cString: strerror(errno)))
    }
  }

  private static func existing(_ path: String, expecting hash: String?) throws -> Catalogue {
    guard FileManager.default.fileExists(atPath: path) else {
      throw CatalogueError.notACatalogue(path: path, reason: "there is no such file")
    }
    var configuration = Configuration()
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let meta = try CatalogueDatabase.meta(queue)
      guard let format = meta["format"], let found = meta["content_hash"] else {
        throw CatalogueError.notACatalogue(path: path, reason: "it was never finished")
      }
      guard format == CatalogueDatabase.format else {
        throw CatalogueError.otherVersion(
          path: path, found: format, expected: CatalogueDatabase.format)
      }
      if let hash, found != hash {
        throw CatalogueError.notACatalogue(path: path, reason: "its contents are others")
      }
      return Catalogue(try CatalogueDatabase.read(queue), contentHash: found)
    } catch let error as DatabaseError {
      throw CatalogueError.notACatalogue(
        path: path, reason: error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }
}
