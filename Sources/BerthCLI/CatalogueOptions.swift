import ArgumentParser
import Berth
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
      guard OutputFolder(data).isFolder else {
        throw InputError([
          Diagnostic(
            code: "no-data", "`\(data)` is not a folder that can be read",
            hint: "`--data` takes a folder laid out as `Data/` is")
        ])
      }
      guard let folder = DataSource.folder(data, diagnostics: diagnostics) else {
        throw InputError(diagnostics.all)
      }
      try diagnostics.throwIfNeeded()
      guard !folder.files.isEmpty else {
        throw InputError([
          Diagnostic(
            code: "no-data", "`\(data)` holds no data: no CSV or YAML file lies in it",
            hint: "`--data` takes a folder laid out as `Data/` is")
        ])
      }
      source = folder
    } else {
      source = .packed
    }
    if let catalog, OutputFolder(catalog).isFolder {
      throw InputError([
        Diagnostic(
          code: "directory", "`\(catalog)` is a folder, not a catalogue file",
          hint: "name a file with `--catalog`; it is built when it is missing")
      ])
    }
    do {
      return try Catalogue.open(source, at: location)
    } catch let error as CatalogueError {
      throw Failure(code: 1, message: error.description)
    }
  }

  /// The version with the date of the packed catalogue, for `--version`.
  static func versionLine() -> String {
    let date = (try? Catalogue.open(.packed, at: cache))?.date
    return "berth \(Version.text) (catalogue of \(date ?? "no known date"))"
  }

  private var location: CatalogueLocation {
    if let catalog { return catalog == ":memory:" ? .memory : .file(path: catalog) }
    return Self.cache
  }

  /// Where a built catalogue is kept: the user's cache folder; nowhere when there is none.
  private static var cache: CatalogueLocation {
    if let cache = Terminal.environment("XDG_CACHE_HOME") {
      return .cache(folder: cache + "/berth")
    }
    if let home = Terminal.environment("HOME") { return .cache(folder: home + "/.cache/berth") }
    return .memory
  }
}
