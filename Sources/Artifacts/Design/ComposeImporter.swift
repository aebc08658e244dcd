import Deployments
public import Documents

/// Reads Compose files into a design.
public struct ComposeImporter: Sendable {
  /// What is known of images.
  public let images: ImageTable

  /// Creates an importer.
  public init(images: ImageTable) { self.images = images }

  /// The design of a project; nil, with an error, when a file cannot be read.
  public func design(of files: [SourceFile], diagnostics: Diagnostics) -> ImportedDesign? {
    guard let project = ComposeReader.read(files, diagnostics: diagnostics) else { return nil }
    var parts: [ImportedPart] = []
    var unplaced: [UnplacedPart] = []
    var ids: Set<String> = []
    for service in project.services {
      if let row = images.row(image: service.image?.value, name: service.name) {
        parts.append(part(service, row, id: Self.id(service.name, among: &ids)))
      } else {
        unplaced.append(
          UnplacedPart(
            name: service.name, image: service.image?.value, location: service.location,
            reason: "neither its image nor its name says which role it fills"))
      }
    }
    let order = Role.allCases
    let sorted = parts.enumerated().sorted { a, b in
      let places = (order.firstIndex(of: a.element.role), order.firstIndex(of: b.element.role))
      return (places.0 ?? 0, a.offset) < (places.1 ?? 0, b.offset)
    }
    return ImportedDesign(
      name: project.name, files: files.map(\.path), parts: sorted.map(\.element),
      unplaced: unplaced, findings: FindingRules.findings(in: project, images: images))
  }

  private func part(_ service: ComposeService, _ row: ImageRow, id: String) -> ImportedPart {
    let asksForGPU =
      service.accelerators != nil
      || service.constraints.contains { $0.value.lowercased().contains("gpu") }
    let bytes = service.memoryLimit ?? service.memoryReserved
    return ImportedPart(
      id: id, name: service.name, image: service.image?.value, role: row.role,
      service: row.service, replicas: service.replicas?.value ?? 1, vcpu: service.cpus?.value,
      memoryGiB: bytes.map { $0.value / 1_073_741_824 }.flatMap { $0 > 0 ? $0 : nil },
      gpus: service.accelerators?.count, reservesGPU: asksForGPU, location: service.location,
      row: row)
  }

  /// A name of lower-case letters, digits and hyphens that no other part has.
  private static func id(_ name: String, among ids: inout Set<String>) -> String {
    var slug = ""
    for byte in name.lowercased().utf8 {
      let isWord =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if isWord {
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    slug = String(slug.prefix(48))
    if slug.isEmpty { slug = "part" }
    var id = slug
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(slug)-\(number)"
      number += 1
    }
    return id
  }
}
