import Deployments
import Documents

/// Turns manifests into a design.
///
/// Manifests name no provider, so parts are taken for pods of a cluster of one's own; a design exported by Berth says where it
/// runs. An autoscaler makes its target's replicas a minimum.
struct KubernetesImporter {
  let manifests: Manifests
  let images: ImageTable

  init(_ manifests: Manifests, images: ImageTable) {
    self.manifests = manifests
    self.images = images
  }

  func design(files: [String]) -> ImportedDesign {
    let reader = WorkloadContainers(manifests: manifests)
    var project = ComposeProject(services: [], repeatedKeys: manifests.repeatedKeys)
    project.dialect = .kubernetes
    project.otherHosts = Set(manifests.objects("Service").map(\.name))
    var containers = ContainerParts(
      images: images, site: "datacentre", kind: .kubernetes,
      hosts: project.otherHosts.union(manifests.workloads.map(\.name)))
    var joined: [JoinedPart] = []
    var stated: Placed<String>?
    for object in manifests.objects {
      if Manifests.workloadKinds.contains(object.kind) {
        let scaler = scaler(of: object)
        for var service in reader.containers(of: object) {
          if service.partOf == nil, let least = scaler?.least {
            service.replicas = Placed(least, at: object.location)
          }
          project.services.append(service)
          containers.place(
            service, maximumReplicas: service.partOf == nil ? scaler?.most : nil)
        }
        continue
      }
      if object.kind == "ConfigMap", let option = object.root[path: "data", "option.yaml"],
        object.annotation("berth/option") != nil, let text = option.word
      {
        stated = Placed(text, at: option.location)
        joined.append(
          JoinedPart(name: "ConfigMap \(object.name)", location: object.location, owner: "option"))
        continue
      }
      if object.kind == "Ingress" || object.kind == "Gateway" || object.kind == "HTTPRoute" {
        placeIngress(object, &containers, &joined)
        continue
      }
      if let owner = owner(of: object) {
        joined.append(
          JoinedPart(
            name: "\(object.kind) \(object.name)", location: object.location, owner: owner))
      } else {
        containers.leave(
          name: "\(object.kind) \(object.name)", kind: object.kind, at: object.location,
          reason: "it belongs to no workload of these files")
      }
    }
    return ImportedDesign(
      kind: .kubernetes, name: nil, files: files, strategy: .onPremises,
      sites: [Site(id: "datacentre", kind: .dataCentre, provider: "self")] + containers.sites,
      parts: ImportedDesign.sorted(containers.parts), joined: containers.joined + joined,
      unplaced: containers.unplaced,
      findings: Finding.sorted(
        FindingRules.findings(in: project, images: images)
          + ManifestRules.findings(in: manifests, images: images)),
      stated: stated)
  }

  private func placeIngress(
    _ object: Manifests.Object, _ containers: inout ContainerParts, _ joined: inout [JoinedPart]
  ) {
    if let text = object.annotation("berth/component")?.word {
      var service = ComposeService(name: object.name, location: object.location)
      service.stated = text
      containers.placeStated(service)
      return
    }
    if containers.parts.contains(where: { $0.role == .ingress }) {
      joined.append(
        JoinedPart(
          name: "\(object.kind) \(object.name)", location: object.location, owner: "ingress"))
      return
    }
    containers.place(
      name: object.name, role: .ingress, service: "onprem-nginx", instance: "cpu-16c",
      reason: "kind \(object.kind)", at: object.location)
  }

  /// Replicas between which an autoscaler moves a workload.
  private func scaler(of object: Manifests.Object) -> (least: Int?, most: Int?)? {
    for scaler in manifests.objects("HorizontalPodAutoscaler", "ScaledObject") {
      guard scaler.root[path: "spec", "scaleTargetRef", "name"]?.word == object.name else {
        continue
      }
      let spec = scaler.root["spec"]
      let isKEDA = scaler.kind == "ScaledObject"
      return (
        spec?[isKEDA ? "minReplicaCount" : "minReplicas"]?.count,
        spec?[isKEDA ? "maxReplicaCount" : "maxReplicas"]?.count
      )
    }
    return nil
  }

  /// Names of the workloads an object serves; nil when there are none.
  private func owner(of object: Manifests.Object) -> String? {
    if let stated = object.annotation("berth/part-of")?.word { return stated }
    var owners: [String]
    switch object.kind {
    case "Service":
      owners = manifests.workloads(selectedBy: object.root[path: "spec", "selector"]).map(\.name)
    case "HorizontalPodAutoscaler", "ScaledObject":
      let target = object.root[path: "spec", "scaleTargetRef", "name"]?.word
      owners = manifests.workloads.filter { $0.name == target }.map(\.name)
    case "PodDisruptionBudget", "ServiceMonitor", "PodMonitor":
      owners = manifests.workloads(
        selectedBy: object.root[path: "spec", "selector", "matchLabels"]
      ).map(\.name)
      if object.kind == "ServiceMonitor", owners.isEmpty { owners = ["monitoring"] }
    case "NetworkPolicy":
      let selected = manifests.workloads(
        selectedBy: object.root[path: "spec", "podSelector", "matchLabels"])
      owners = selected.isEmpty ? ["all pods"] : selected.map(\.name)
    case "RoleBinding", "ClusterRoleBinding":
      let subjects = (object.root["subjects"]?.items ?? []).compactMap { $0["name"]?.word }
      owners = manifests.workloads.filter { workload in
        (Manifests.podSpec(workload)?["serviceAccountName"]?.word).map(subjects.contains) ?? false
      }.map(\.name)
    case "Namespace", "ResourceQuota", "LimitRange", "StorageClass", "PriorityClass":
      owners = ["all pods"]
    default:
      // What a workload names: a ConfigMap, a Secret, a claim, an account.
      owners = manifests.workloads.filter { workload in
        Manifests.podSpec(workload)?.scalars.contains { $0.text == object.name } ?? false
      }.map(\.name)
      if owners.isEmpty {
        owners = manifests.objects.filter { other in
          other.location != object.location
            && other.root.pairs.contains { pair in
              pair.key != "metadata" && pair.value.scalars.contains { $0.text == object.name }
            }
        }.map { $0.kind == "Ingress" ? $0.name : "\($0.kind) \($0.name)" }
      }
    }
    return owners.isEmpty ? nil : owners.joined(separator: ", ")
  }
}
