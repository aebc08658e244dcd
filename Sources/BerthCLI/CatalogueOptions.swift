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

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A folder of rows laid over the data, as `berth catalog import` writes; may be repeated.",
      valueName: "folder"))
  var overlay: [String] = []

  /// Opens the catalogue: the named file, or a cached one built from the data.
  func open() throws -> Catalogue {
    if let catalog, OutputFolder(catalog).isFolder {
      throw InputError([
        Diagnostic(
          code: "directory", "`\(catalog)` is a folder, not a catalogue file",
          hint: "name a file with `--catalog`; it is built when it is missing")
      ])
    }
    // The file's contents stand, so the rows would have no effect without a word.
    if let catalog, !overlay.isEmpty, catalog != ":memory:", OutputFolder(catalog).exists {
      throw InputError([
        Diagnostic(
          code: "no-effect",
          "`--overlay` would change nothing: `\(catalog)` exists and is read as it is",
          hint: "name a file that does not exist yet, or leave `--catalog` out")
      ])
    }
    return try open(source())
  }

  /// Opens a catalogue of some data where this command keeps its own.
  func open(_ source: DataSource) throws -> Catalogue {
    do {
      return try Catalogue.open(source, at: location)
    } catch let error as CatalogueError {
      throw Failure(code: 1, message: error.description)
    }
  }

  /// The data that the arguments name, overlays among it.
  func source() throws(InputError) -> DataSource {
    var result = try base()
    for folder in overlay { result = try Self.overlaid(result, folder) }
    return result
  }

  /// A source with the rows of a folder laid over it.
  static func overlaid(_ source: DataSource, _ path: String) throws(InputError) -> DataSource {
    let diagnostics = Diagnostics()
    let folder = try read(path, option: "--overlay")
    let result = source.overlaid(with: folder, diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    return result
  }

  private func base() throws(InputError) -> DataSource {
    guard let data else { return .packed }
    return try Self.read(data, option: "--data")
  }

  /// The files of a folder that an option names.
  static func read(_ path: String, option: String) throws(InputError) -> DataSource {
    let diagnostics = Diagnostics()
    let hint = "`\(option)` takes a folder laid out as `Data/` is"
    guard OutputFolder(path).isFolder else {
      throw InputError([
        Diagnostic(code: "no-data", "`\(path)` is not a folder that can be read", hint: hint)
      ])
    }
    guard let folder = DataSource.folder(path, diagnostics: diagnostics) else {
      throw InputError(diagnostics.all)
    }
    try diagnostics.throwIfNeeded()
    guard !folder.files.isEmpty else {
      throw InputError([
        Diagnostic(
          code: "no-data", "`\(path)` holds no data: no CSV or YAML file lies in it", hint: hint)
      ])
    }
    return folder
  }

  /// The date of the packed catalogue.
  static func packedDate() throws -> String { try Catalogue.open(.packed, at: cache).date }

  /// The version with the date of the packed catalogue, for `--version`.
  static func versionLine() -> String {
    let date = try? packedDate()
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
