import Catalog
import Compliance
import Deployments
import Documents
import Foundation
import Workloads

/// The catalogue and samples that ship, read once for all tests; nil when they do not read.
enum ShippedCatalogue {
  static let catalogue: Catalogue? = try? Catalogue.open(.packed, at: .memory)
  static let check: ComplianceCheck? = catalogue.flatMap { try? ComplianceCheck($0) }
  static let options: [DeploymentOption] =
    catalogue.map { OptionLibrary.options($0, diagnostics: Diagnostics()) } ?? []

  /// A sample workload with its facts file.
  static func workload(_ name: String) -> WorkloadProfile? {
    guard let catalogue else { return nil }
    var archetypes: [String: String] = [:]
    for file in catalogue.textFiles(under: "archetypes") {
      let name = file.path.split(separator: "/").last?.split(separator: ".").first
      archetypes[String(name ?? "")] = file.text
    }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: "Data/workloads/\(name).yaml").path
    let diagnostics = Diagnostics()
    return SourceFile.read(path: path, diagnostics: diagnostics).flatMap {
      WorkloadReader.read(
        $0, in: WorkloadSurroundings(archetypes: archetypes), diagnostics: diagnostics)
    }
  }

  /// An option with the workload's first model it can serve, at the first admissible regions and endpoints, else
  /// at refused ones; nil when it serves none.
  static func alternative(_ option: DeploymentOption, _ profile: WorkloadProfile) -> Alternative? {
    guard let catalogue,
      let offer = ModelOffer.offers(of: option, models: profile.models, catalogue: catalogue)
        .first(where: { $0.refusal == nil })
    else { return nil }
    let choice = RegionChoice(
      catalogue, residency: profile.data.residency.map(\.value),
      home: profile.organisation.country?.value)
    var regions: [String: Region] = [:]
    for site in option.sites {
      let candidates = choice.candidates(for: site, of: option, model: offer.model)
      regions[site.id] = (candidates.first { $0.refusal == nil } ?? candidates.first)?.region
    }
    var sizes: [String: Size] = [:]
    for component in option.components {
      var size = Size(instance: component.sizing.instance, gpu: component.sizing.gpu)
      if let service = catalogue.service(component.service), let region = regions[component.site] {
        let endpoints = EndpointChoice(choice).endpoints(
          of: component, service: service, model: component.sizing.model ?? offer.model,
          region: region)
        size.endpoint =
          (endpoints.first { $0.refusal == nil } ?? endpoints.last)?.endpoint
      }
      sizes[component.id] = size
    }
    return Alternative(
      id: option.id, option: option, model: offer.model, regions: regions, sizes: sizes)
  }
}
