import Deployments
import Documents

/// Places containers, of Compose services and of Kubernetes workloads alike, by image, by name and by what they were written from.
struct ContainerParts {
  let images: ImageTable
  let site: String
  let kind: ArtifactKind
  private(set) var parts: [ImportedPart] = []
  private(set) var joined: [JoinedPart] = []
  private(set) var unplaced: [UnplacedPart] = []
  /// Sites of services that the containers call.
  private(set) var sites: [Site] = []
  /// Host names that the files define.
  let hosts: Set<String>
  private var names = PartNames()
  private var external: Set<ExternalService> = []
  private var outside: Set<String> = []

  init(images: ImageTable, site: String, kind: ArtifactKind, hosts: Set<String>) {
    self.hosts = hosts
    self.images = images
    self.site = site
    self.kind = kind
  }

  mutating func place(_ service: ComposeService, maximumReplicas: Int? = nil) {
    if let text = service.stated, let stated = StatedComponent(text) {
      var part = ImportedPart(
        id: stated.id, name: service.name, role: stated.role, service: stated.service,
        site: stated.site, location: service.location,
        placement: Placement(reason: "note of the component it was written from", confidence: .high)
      )
      part.stated = text
      _ = names.name(stated.id)
      size(&part, service, maximumReplicas)
      parts.append(part)
      return
    }
    placeExternal(service)
    if let owner = service.partOf {
      joined.append(
        JoinedPart(
          name: "\(service.isInit ? "init container" : "container") \(service.name)",
          location: service.location, owner: owner))
      return
    }
    guard let row = images.row(image: service.image?.value, name: service.name) else {
      unplaced.append(
        UnplacedPart(
          name: service.name, image: service.image?.value, location: service.location,
          reason: "neither its image nor its name says which role it fills"))
      return
    }
    var part = ImportedPart(
      id: names.name(service.name), name: service.name, role: row.role,
      service: kind == .kubernetes && row.service == "onprem-compose"
        ? "onprem-kubernetes" : row.service,
      site: site, location: service.location, placement: Placement(row))
    part.image = service.image?.value
    size(&part, service, maximumReplicas)
    parts.append(part)
  }

  /// Lists a part without a place.
  mutating func leave(name: String, kind: String, at location: SourceLocation, reason: String) {
    unplaced.append(UnplacedPart(name: name, image: kind, location: location, reason: reason))
  }

  /// Places a part that carries the component it was written from and has no size of its own.
  mutating func placeStated(_ service: ComposeService) {
    guard let text = service.stated, let stated = StatedComponent(text) else { return }
    var part = ImportedPart(
      id: stated.id, name: service.name, role: stated.role, service: stated.service,
      site: stated.site, location: service.location,
      placement: Placement(reason: "note of the component it was written from", confidence: .high))
    part.stated = text
    part.isUnsized = true
    parts.append(part)
    _ = names.name(stated.id)
  }

  /// Places a part that is no container, such as an ingress.
  mutating func place(
    name: String, role: Role, service: String, instance: String, reason: String,
    at location: SourceLocation
  ) {
    parts.append(
      ImportedPart(
        id: names.name(name), name: name, role: role, service: service, site: site,
        location: location,
        placement: Placement(reason: reason, confidence: .medium, instance: instance)))
  }

  private func size(
    _ part: inout ImportedPart, _ service: ComposeService, _ maximumReplicas: Int?
  ) {
    part.replicas = service.replicas?.value ?? 1
    part.maximumReplicas = maximumReplicas
    if part.role == .inference {
      part.model =
        service.command.flatMap { ServedModel.name(inCommand: $0.value) }
        ?? service.environment.compactMap { ServedModel.name(in: $0) }.first
    }
    part.vcpu = service.cpus?.value
    part.memoryGiB = (service.memoryLimit ?? service.memoryReserved).map {
      $0.value / 1_073_741_824
    }.flatMap { $0 > 0 ? $0 : nil }
    part.gpus = service.accelerators?.count
    part.reservesGPU =
      service.accelerators != nil
      || service.constraints.contains { $0.value.lowercased().contains("gpu") }
  }

  private mutating func placeExternal(_ service: ComposeService) {
    unplaced += OutsideHosts.parts(of: service.environment, hosts: hosts, seen: &outside)
    for variable in service.environment {
      guard let value = variable.value, let found = ExternalService.named(in: value),
        let home = found.site, external.insert(found).inserted
      else { continue }
      if !sites.contains(where: { $0.id == home.id }) { sites.append(home) }
      parts.append(
        ImportedPart(
          id: names.name(found.role == .inference ? "model" : "external-\(found.role.rawValue)"),
          name: found.sign, role: found.role, service: found.service, site: home.id,
          location: variable.location,
          placement: Placement(
            reason: "`\(found.sign)` in \(variable.name) of \(service.name)", confidence: .medium)))
    }
  }
}
