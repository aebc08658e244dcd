public import Documents

extension DataSource {
  /// The folder a file lies in, for messages.
  func folder(of file: File) -> String { folder(ofPath: file.path) }

  /// The folder a path lies in, for messages.
  func folder(ofPath path: String) -> String { folders[path] ?? name }

  /// This source with the files of another one beside its own, as `berth catalog import` writes them.
  ///
  /// Nothing is replaced: a file of a path that is taken already is an error, because its rows would take the place of
  /// others without a word. Rows of a later date supersede earlier ones of the same article.
  public func overlaid(with other: DataSource, diagnostics: Diagnostics) -> DataSource {
    let taken = Set(files.map(\.path))
    var result = self
    for file in other.files {
      guard !taken.contains(file.path) else {
        diagnostics.error(
          "path-taken", "`\(name)` has a file `\(file.path)` already, which would be hidden",
          at: SourceLocation(file: "\(other.name)/\(file.path)", line: 1, column: 1),
          hint: "rename the file; rows are laid over by their date, not by the name of their file")
        continue
      }
      result.folders[file.path] = other.name
    }
    let folders = result.folders
    result = DataSource(
      name: name, files: files + other.files.filter { !taken.contains($0.path) })
    result.folders = folders
    return result
  }
}
