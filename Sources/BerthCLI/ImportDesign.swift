import Artifacts
import Catalog
import Documents

/// Reads the artifacts that a command names; `-` is standard input.
enum ImportDesign {
  /// The design; warnings go to standard error, errors are thrown all at once.
  static func read(_ files: [String], catalogue: Catalogue) throws -> ImportedDesign {
    let diagnostics = Diagnostics()
    let sources = files.compactMap { SourceFile.read(path: $0, diagnostics: diagnostics) }
    try diagnostics.throwIfNeeded()
    let images = ImageTable(catalogue, diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    guard
      let design = ArtifactImporter(images: images).design(of: sources, diagnostics: diagnostics)
    else { throw InputError(diagnostics.all) }
    for warning in diagnostics.warnings { Terminal.complain(warning.description) }
    return design
  }
}
