import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder that results go to.
struct OutputFolder {
  /// Path as given.
  var path: String

  init(_ path: String) { self.path = path }

  /// Whether there is such a folder.
  var isFolder: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether anything bears this name, a dangling link among it.
  var exists: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Why it can hold no files, as far as can be told without touching anything; nil when nothing is known against it.
  var obstacle: String? {
    var existing = ""
    for part in steps {
      var status = stat()
      guard stat(part, &status) == 0 else { break }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        return part == steps.last
          ? "`\(path)` is not a folder" : "`\(path)` cannot be created: `\(part)` is not a folder"
      }
      existing = part
    }
    if existing.isEmpty { existing = path.hasPrefix("/") ? "/" : "." }
    guard access(existing, W_OK | X_OK) == 0 else {
      return "`\(path)` cannot be written: \(String(cString: strerror(errno)))"
    }
    return nil
  }

  /// Creates what is missing and returns it, outermost first.
  func create() throws -> [String] {
    if let obstacle {
      throw InputError([
        Diagnostic(code: "unwritable", obstacle, hint: "choose another folder with `-o`")
      ])
    }
    var created: [String] = []
    for part in steps {
      if mkdir(part, 0o777) == 0 {
        created.append(part)
      } else if errno != EEXIST {
        let reason = String(cString: strerror(errno))
        created.reversed().forEach { _ = rmdir($0) }
        throw InputError([
          Diagnostic(
            code: "unwritable", "`\(path)` cannot be created: \(reason)",
            hint: "choose another folder with `-o`")
        ])
      }
    }
    return created
  }

  /// The path and what it lies in, outermost first.
  private var steps: [String] {
    var result: [String] = []
    var prefix = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      prefix += (prefix.isEmpty || prefix.hasSuffix("/") ? "" : "/") + part
      result.append(prefix)
    }
    return result
  }
}
