import Artifacts
import Catalog
import Deployments
import Documents

/// The shipped catalogue and tables, read once for all tests.
enum Shipped {
  static let catalogue = Result { try Catalogue.open(.packed, at: .memory) }

  static func importer() throws -> ComposeImporter {
    let diagnostics = Diagnostics()
    let images = ImageTable(try catalogue.get(), diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    return ComposeImporter(images: images)
  }

  /// The design of a text, with what its reading told.
  static func design(_ text: String, file: String = "compose.yaml") throws -> (
    design: ImportedDesign?, diagnostics: Diagnostics
  ) {
    let diagnostics = Diagnostics()
    guard
      let source = SourceFile(path: file, bytes: Array(text.utf8), diagnostics: diagnostics)
    else { return (nil, diagnostics) }
    return (try importer().design(of: [source], diagnostics: diagnostics), diagnostics)
  }
}
