import Catalog
import Deployments
import Documents

/// Reads the options that a command names.
enum OptionArgument {
  /// The shipped options and those of a user's files, in order of their ids.
  static func library(_ catalogue: Catalogue, files: [SourceFile]) throws(InputError)
    -> [DeploymentOption]
  {
    let diagnostics = Diagnostics()
    let library = OptionLibrary.options(
      catalogue, userFiles: files.map { ($0.path, $0.text) }, diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    return library
  }

  /// The files, read; all problems are thrown at once.
  static func read(_ paths: [String]) throws(InputError) -> [SourceFile] {
    let diagnostics = Diagnostics()
    let files = paths.compactMap { SourceFile.read(path: $0, diagnostics: diagnostics) }
    try diagnostics.throwIfNeeded()
    return files
  }

  /// One option, by id or by file, and the text that describes it.
  static func named(_ word: String, _ catalogue: Catalogue) throws(InputError)
    -> (option: DeploymentOption, text: String)
  {
    if OptionChoice.isFile(word) {
      let files = try read([word])
      let library = try library(catalogue, files: files)
      if let file = files.first, let option = library.first(where: { $0.file == file.path }) {
        return (option, file.text)
      }
    }
    let library = try library(catalogue, files: [])
    let path = "options/\(word).yaml"
    guard let option = library.first(where: { $0.id == word }),
      let file = catalogue.textFiles(under: "options").first(where: { $0.path == path })
    else { throw InputError([OptionChoice.unknown(word, library.map(\.id))]) }
    return (option, file.text)
  }
}
