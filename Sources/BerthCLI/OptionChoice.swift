import Catalog
import Deployments
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
    files = words.filter(Self.isFile)
    patterns = words.filter { !Self.isFile($0) } + ids
  }

  /// Whether a word names a file.
  static func isFile(_ word: String) -> Bool {
    word.contains("/") || [".yaml", ".yml", ".json"].contains { word.hasSuffix($0) }
  }

  /// That there is no such option, with the nearest one.
  static func unknown(_ word: String, _ known: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-option", "there is no option `\(word)`",
      hint: NearestName.among(known, to: word).map { "did you mean `\($0)`?" }
        ?? "`berth options list` names them all")
  }

  /// The options asked for, read and in order of their ids.
  func options(_ catalogue: Catalogue) throws(InputError) -> [DeploymentOption] {
    let files = try OptionArgument.read(files)
    let library = try OptionArgument.library(catalogue, files: files)
    let own = library.filter { option in files.contains { $0.path == option.file } }
    let chosen = try chosen(among: library.map(\.id), own: own.map(\.id))
    return library.filter { chosen.contains($0.id) }
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
        problems.append(Self.unknown(pattern, known))
      }
      result.formUnion(found)
    }
    if !problems.isEmpty { throw InputError(problems) }
    return result
  }
}
