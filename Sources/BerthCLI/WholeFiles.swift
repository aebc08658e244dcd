import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that are written whole or not at all.
///
/// Every file is first written and flushed under a temporary name beside its place; only when all are there are they
/// renamed. Interrupts wait meanwhile, so an interrupted run leaves either all files or none.
struct WholeFiles {
  /// Folder the files go to; created when it is missing.
  var folder: String
  /// Names and contents.
  var files: [(name: String, bytes: [UInt8])]

  /// Throws when the folder is none or could not be created, before anything was computed for it.
  static func check(folder: String) throws(InputError) {
    let path = folder.isEmpty ? "." : folder
    if let obstacle = OutputFolder(path).obstacle {
      throw InputError([
        Diagnostic(
          code: "unwritable", obstacle, hint: "choose another folder with `-o`")
      ])
    }
  }

  /// Writes a text to the file of a path.
  static func write(_ text: String, to path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    try WholeFiles(
      folder: folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder,
      files: [(parts.last.map(String.init) ?? path, Array(text.utf8))]
    ).write()
  }

  /// Writes all files; throws one diagnosis, with nothing left behind, when any of them cannot be written.
  func write() throws {
    let folder = OutputFolder(self.folder.isEmpty ? "." : self.folder)
    let interrupted: Int32? = try Interrupts.held {
      let created = try folder.create()
      do {
        let isWhole = try writeFiles()
        if isWhole {
          Interrupts.noteWritten()
        } else {
          created.reversed().forEach { _ = rmdir($0) }
        }
        return Interrupts.pending
      } catch {
        created.reversed().forEach { _ = rmdir($0) }
        throw error
      }
    }
    if let interrupted {
      throw Failure(code: 128 + interrupted, message: "interrupted while the files were written")
    }
  }

  /// False when an interrupt came before the files were put in place; nothing is left then.
  private func writeFiles() throws(Failure) -> Bool {
    let partials = files.map { path(".\($0.name).\(getpid()).partial") }
    func withdraw() { partials.forEach { _ = unlink($0) } }
    func failure(_ name: String, _ reason: Int32) -> Failure {
      withdraw()
      return Failure(
        code: 1,
        message: "`\(path(name))` cannot be written: \(String(cString: strerror(reason)))",
        hint: "nothing was written; make room or choose another folder with `-o`")
    }
    for (file, partial) in zip(files, partials) {
      let reason = Self.write(file.bytes, to: partial)
      if reason != 0 { throw failure(file.name, reason) }
      // Found now: after the first rename it would be too late.
      var status = stat()
      if lstat(path(file.name), &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        throw failure(file.name, EISDIR)
      }
    }
    if Interrupts.pending != nil {
      withdraw()
      return false
    }
    for (file, partial) in zip(files, partials) where rename(partial, path(file.name)) != 0 {
      throw failure(file.name, errno)
    }
    return true
  }

  private func path(_ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Names of the files with their folder, for messages.
  var paths: [String] { files.map { path($0.name) } }

  /// 0, or the number of the error.
  private static func write(_ contents: [UInt8], to path: String) -> Int32 {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return errno }
    let reason = Terminal.write(contents, to: descriptor)
    // Some file systems cannot flush; that is no failed write.
    let flush = fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS ? 0 : errno
    let closing = close(descriptor) == 0 ? 0 : errno
    return [reason, flush, closing].first { $0 != 0 } ?? 0
  }
}
