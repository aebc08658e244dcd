/// A file that a command writes beside what it prints.
enum ComplyFiles {
  /// Writes a text to a path, whole or not at all.
  static func write(_ text: String, to path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    try WholeFiles(
      folder: folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder,
      files: [(parts.last.map(String.init) ?? path, Array(text.utf8))]
    ).write()
  }
}
