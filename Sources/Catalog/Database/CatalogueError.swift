/// Why a catalogue file could not be used.
public enum CatalogueError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file exists but is no catalogue, or a damaged one.
  case notACatalogue(path: String, reason: String)
  /// The file was made by another version of Berth.
  case otherVersion(path: String, found: String, expected: String)
  /// The database said no.
  case database(path: String, reason: String)

  /// One sentence with the remedy.
  public var description: String {
    switch self {
    case .notACatalogue(let path, let reason):
      "`\(path)` is not a usable catalogue: \(reason); remove it or name another file"
    case .otherVersion(let path, let found, let expected):
      "`\(path)` holds a catalogue of format \(found), this version reads \(expected); remove it or name another file"
    case .database(let path, let reason): "the catalogue `\(path)` cannot be used: \(reason)"
    }
  }
}
