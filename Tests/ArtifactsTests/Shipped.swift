import Artifacts
import Catalog
import Deployments
import Documents

/// The shipped catalogue and tables, read once for all tests.
enum Shipped {
  static let catalogue = Result { try Catalogue.open(.packed, at: .memory) }

  static func importer() throws -> ArtifactImporter {
    let diagnostics = Diagnostics()
    let images = ImageTable(try catalogue.get(), diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    return ArtifactImporter(images: images)
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

  /// An option of the catalogue, sized without a simulation: each `auto` takes its minimum.
  static func alternative(_ id: String) throws -> Alternative? {
    let catalogue = try catalogue.get()
    let options = OptionLibrary.options(catalogue, diagnostics: Diagnostics())
    guard let option = options.first(where: { $0.id == id }) else { return nil }
    var regions: [String: Region] = [:]
    for site in option.sites {
      let known = catalogue.allRegions.filter { $0.provider == site.provider }
      regions[site.id] = known.first {
        site.candidates.isEmpty || site.candidates.contains($0.name)
      }
    }
    var sizes: [String: Size] = [:]
    for component in option.components {
      var size = Size()
      if case .auto(let minimum)? = component.sizing.replicas {
        size.replicas = minimum + 1
        size.maximumReplicas = minimum + 6
      }
      if case .fixed(let count)? = component.sizing.gpusPerReplica { size.gpusPerReplica = count }
      if component.sizing.endpoint != nil { size.endpoint = "global" }
      sizes[component.id] = size
    }
    return Alternative(
      id: id, option: option, model: "llama-3.3-70b", regions: regions, sizes: sizes)
  }
}
