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
}
