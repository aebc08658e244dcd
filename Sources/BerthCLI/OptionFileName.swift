import Documents

/// The rule that an option bears its file's name.
enum OptionFileName {
  /// The option's id: the file's name without its ending.
  static func id(of path: String) throws(InputError) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : ""
    guard MappingReader.isSlug(stem) else {
      throw InputError([
        Diagnostic(
          code: "option-name", "`\(path)` cannot be an option file's name",
          hint: "lower-case letters, digits, `-` and `.`, then `.yaml`, such as `my-agent.yaml`")
      ])
    }
    return stem
  }

  /// Writes an option file, whole or not at all.
  static func write(_ text: String, to path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    try WholeFiles(
      folder: folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder,
      files: [(parts.last.map(String.init) ?? path, Array(text.utf8))]
    ).write()
  }
}
