import Deployments
import Documents

/// Turns a Compose project into a design.
struct ComposeImporter {
  let images: ImageTable

  func design(of project: ComposeProject, files: [String]) -> ImportedDesign {
    var containers = ContainerParts(
      images: images, site: "datacentre", kind: .compose, hosts: project.hosts)
    for service in project.services { containers.place(service) }
    var joined = containers.joined
    for (kind, declared) in [("volume", project.volumes), ("network", project.networks)] {
      for item in declared {
        let owners = project.services.filter { service in
          kind == "network"
            ? service.networks.contains { $0.value == item.value }
            : service.volumes.contains {
              $0.value == item.value || $0.value.hasPrefix("\(item.value):")
            }
        }
        joined.append(
          JoinedPart(
            name: "\(kind) \(item.value)", location: item.location,
            owner: owners.isEmpty
              ? "no service" : owners.map(\.name).joined(separator: ", ")))
      }
    }
    return ImportedDesign(
      kind: .compose, name: project.name, files: files, strategy: .onPremises,
      sites: [Site(id: "datacentre", kind: .dataCentre, provider: "self")] + containers.sites,
      parts: ImportedDesign.sorted(containers.parts), joined: joined,
      unplaced: containers.unplaced,
      findings: FindingRules.findings(in: project, images: images), stated: project.stated)
  }
}
