import ArgumentParser
import Catalog
import Documents

/// Options that say which data and which catalogue a command uses.
struct CatalogueOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A catalogue file to read, or to build when it is missing.", valueName: "path"))
  var catalog: String?

  @Option(
    name: .long,
    help: ArgumentHelp("A folder to take instead of the packed `Data/`.", valueName: "folder"))
  var data: String?

  /// Opens the catalogue: the named file, or a cached one built from the data.
  func open() throws -> Catalogue {
    let diagnostics = Diagnostics()
    let source: DataSource
    if let data {
      guard let folder = DataSource.folder(data, diagnostics: diagnostics) else {
        throw InputError(diagnostics.all)
      }
      try diagnostics.throwIfNeeded()
      source = folder
    } else {
      source = .packed
    }
    do {
      return try Catalogue.open(source, at: location)
    } catch let error as CatalogueError {
      throw Failure(code: 1, message: error.description)
    }
  }

  private var location: CatalogueLocation {
    if let catalog { return catalog == ":memory:" ? .memory : .file(path: catalog) }
    if let cache = Terminal.environment("XDG_CACHE_HOME") { return .cache(folder: cache + "/berth") }
    if let home = Terminal.environment("HOME") { return .cache(folder: home + "/.cache/berth") }
    return .memory
  }
}
