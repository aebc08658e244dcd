public import Catalog
public import Documents

/// What is known of container images: which role they fill, and which of them are stores without a password.
public struct ImageTable: Sendable {
  /// Rows of `images.csv`, in their order: the first that fits counts.
  public let images: [ImageRow]
  /// Rows of `stores.csv`.
  public let stores: [StoreRow]
  /// Accelerators of the catalogue with their memory, GiB.
  public let accelerators: [(name: String, memoryGiB: Double)]

  /// Reads the tables of a catalogue; problems go to `diagnostics`, rows with one are left out.
  public init(_ catalogue: Catalogue, diagnostics: Diagnostics) {
    var images: [ImageRow] = []
    var stores: [StoreRow] = []
    for file in catalogue.textFiles(under: "artifacts") {
      let table = CSVTable.parse(
        text: file.text, file: "Data/\(file.path)", diagnostics: diagnostics)
      guard let table else { continue }
      let common = ["pattern", "as_of", "source", "confidence", "notes"]
      switch file.path {
      case "artifacts/images.csv":
        guard
          table.require(
            common + ["match", "role", "service", "instance"], diagnostics: diagnostics)
        else { continue }
        images = table.rows.compactMap { ImageRow($0, diagnostics: diagnostics) }
      case "artifacts/stores.csv":
        guard table.require(common + ["flags", "variables"], diagnostics: diagnostics) else {
          continue
        }
        stores = table.rows.map(StoreRow.init)
      default:
        diagnostics.error(
          "unknown-table", "no table is filled from `\(file.path)`",
          at: SourceLocation(file: "Data/\(file.path)", line: 1, column: 1))
      }
    }
    accelerators = catalogue.accelerators.map { ($0.name, $0.memoryGB) }
    self.images = images
    self.stores = stores
  }

  /// What a part is taken for: by its image, else by its name, else by words in the image's name; nil when nothing fits.
  public func row(image: String?, name: String) -> ImageRow? {
    let repository = image.flatMap(Interpolation.resolve).map { ImageName($0).repository }
    if let repository,
      let row = images.first(where: { $0.match == .image && $0.compiled.matches(repository) })
    {
      return row
    }
    return row(named: name) ?? repository.flatMap { row(named: $0) }
  }

  /// The row of the word that a name ends with, since that is what it is about: a `search-agent` is an agent.
  private func row(named name: String) -> ImageRow? {
    var best: (row: ImageRow, end: Int)?
    for row in images where row.match == .name && row.compiled.matches(name) {
      let end = row.compiled.lastEnd(in: name)
      if end > (best?.end ?? -1) { best = (row, end) }
    }
    return best?.row
  }

  /// What is known of a store's authentication; nil when the image is no such store.
  public func store(image: String?) -> StoreRow? {
    guard let repository = image.flatMap(Interpolation.resolve).map({ ImageName($0).repository })
    else { return nil }
    return stores.first { $0.compiled.matches(repository) }
  }
}
