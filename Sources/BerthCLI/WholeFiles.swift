import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that are written whole or not at all.
///
/// Every file is first written and flushed under a temporary name beside its place; only when all are there are they
/// renamed. Interrupts wait until then, so an interrupted run leaves either all files or none.
struct WholeFiles {
  /// Folder the files go to; created when it is missing.
  var folder: String
  /// Names and contents.
  var files: [(name: String, bytes: [UInt8])]

  /// Writes all files; throws one diagnostic, with nothing left behind, when any of them cannot be written.
  func write() throws(InputError) {
    try createFolder()
    var interrupts = sigset_t()
    var previous = sigset_t()
    sigemptyset(&interrupts)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&interrupts, signal) }
    pthread_sigmask(SIG_BLOCK, &interrupts, &previous)
    defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }

    var written: [String] = []
    func failed(_ name: String) -> InputError {
      let reason = String(cString: strerror(errno))
      for path in written { unlink(path) }
      return InputError([
        Diagnostic(
          code: "unwritable", "`\(folder)/\(name)` cannot be written: \(reason)",
          hint: "nothing was written; choose another folder with `-o`")
      ])
    }
    for file in files {
      let partial = "\(folder)/.\(file.name).partial"
      written.append(partial)
      guard Self.write(file.bytes, to: partial) else { throw failed(file.name) }
    }
    for file in files
    where rename("\(folder)/.\(file.name).partial", "\(folder)/\(file.name)") != 0 {
      throw failed(file.name)
    }
  }

  private func createFolder() throws(InputError) {
    var path = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      path += "/" + part
      if mkdir(path, 0o777) != 0, errno != EEXIST {
        throw InputError([
          Diagnostic(
            code: "unwritable",
            "`\(folder)` cannot be created: \(String(cString: strerror(errno)))",
            hint: "choose another folder with `-o`")
        ])
      }
    }
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw InputError([
        Diagnostic(
          code: "unwritable", "`\(folder)` is not a folder",
          hint: "choose another folder with `-o`")
      ])
    }
  }

  private static func write(_ contents: [UInt8], to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { return false }
    var bytes = contents[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        let reason = errno
        close(descriptor)
        errno = reason
        return false
      }
      bytes = bytes.dropFirst(count)
    }
    let isFlushed = fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS
    return close(descriptor) == 0 && isFlushed
  }
}
