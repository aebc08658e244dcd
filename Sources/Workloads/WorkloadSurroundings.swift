public import Documents

/// What a workload file refers to: the archetypes it may be like and the files it names.
public struct WorkloadSurroundings {
  /// Text of each archetype by name; `general` fills what no other one does.
  public var archetypes: [String: String]
  /// Reads a file whose path is already joined to the workload's folder; nil with the reason in the
  /// diagnostics.
  public var readFile: (_ path: String, _ limit: Int, _ diagnostics: Diagnostics) -> SourceFile?

  /// Joins the two.
  public init(
    archetypes: [String: String],
    readFile: @escaping (_ path: String, _ limit: Int, _ diagnostics: Diagnostics) -> SourceFile? =
      {
        SourceFile.read(path: $0, limit: $1, diagnostics: $2)
      }
  ) {
    self.archetypes = archetypes
    self.readFile = readFile
  }

  /// A path as written in a file, seen from that file's folder.
  static func join(_ path: String, to file: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return String(file[...slash]) + path
  }
}
