import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `--options` and the option arguments ask for: files to read beside the shipped ones, and ids to keep.
struct OptionChoice {
  /// Files of the user's own.
  var files: [String]
  /// Ids, `*` and `?` standing for any characters and one; empty for all.
  var patterns: [String]

  /// Tells files from ids: an id has neither a slash nor an extension.
  init(words: [String], ids: [String] = []) {
    func isFile(_ word: String) -> Bool {
      word.contains("/") || [".yaml", ".yml", ".json"].contains { word.hasSuffix($0) }
    }
    files = words.filter(isFile)
    patterns = words.filter { !isFile($0) } + ids
  }

  /// The chosen ones of the known ids; throws for each pattern that fits none.
  ///
  /// - Parameter own: Ids of the user's own options, which are chosen by being given.
  func chosen(among known: [String], own: [String]) throws(InputError) -> Set<String> {
    guard !patterns.isEmpty else { return Set(known) }
    var result = Set(own)
    var problems: [Diagnostic] = []
    for pattern in patterns {
      let found = known.filter { fnmatch(pattern, $0, 0) == 0 }
      if found.isEmpty {
        problems.append(
          Diagnostic(
            code: "unknown-option", "there is no option `\(pattern)`",
            hint: NearestName.among(known, to: pattern).map { "did you mean `\($0)`?" }
              ?? "`berth catalog list options` names them all"))
      }
      result.formUnion(found)
    }
    if !problems.isEmpty { throw InputError(problems) }
    return result
  }
}
