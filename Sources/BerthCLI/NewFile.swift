import Documents

/// Writes a file that a person will go on editing: one that exists is left alone unless it may be replaced.
enum NewFile {
  /// Throws when the file exists and may not be replaced, before anything was asked or computed.
  static func check(_ path: String?, force: Bool) throws(InputError) {
    guard let path, path != "-", !force, OutputFolder(path).exists else { return }
    throw InputError([
      Diagnostic(
        code: "exists", "`\(path)` exists already",
        hint: "name another file with `-o`, or replace it with `--force`")
    ])
  }

  /// Writes to the path, or to standard output for none and for `-`.
  static func write(_ text: String, to path: String?, quiet: Bool) throws {
    guard let path, path != "-" else {
      try Terminal.say(text.hasSuffix("\n") ? String(text.dropLast()) : text)
      return
    }
    try WholeFiles.write(text, to: path)
    if !quiet { Terminal.complain("wrote \(path)") }
  }
}
