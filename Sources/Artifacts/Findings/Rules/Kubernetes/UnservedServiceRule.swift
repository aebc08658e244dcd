import Documents

/// A service whose selector fits no pod, or an ingress to a service that no file defines.
enum UnservedServiceRule: ManifestRule {
  static func findings(in manifests: Manifests, images: ImageTable) -> [Finding] {
    let services = manifests.objects("Service")
    let bare = services.compactMap { object -> Finding? in
      guard let selector = object.root[path: "spec", "selector"], !selector.pairs.isEmpty,
        manifests.workloads(selectedBy: selector).isEmpty
      else { return nil }
      return Finding(
        rule: "undefined-service", .error,
        "Service `\(object.name)` selects pods that no file defines", at: selector.location,
        fix: "write the labels of the workload's pods",
        source: "Kubernetes documentation, Services (general knowledge)")
    }
    let lost = manifests.objects("Ingress").flatMap { object in
      backends(object.root["spec"]).filter { name in
        !services.contains { $0.name == name.value }
      }.map { name in
        Finding(
          rule: "undefined-service", .error,
          "`\(object.name)` leads to service `\(name.value)`, which no file defines",
          at: name.location,
          fix: NearestName.among(services.map(\.name), to: name.value).map {
            "the nearest is `\($0)`"
          } ?? "define the service, or give the file that does",
          source: "Kubernetes documentation, Ingress (general knowledge)")
      }
    }
    return bare + lost
  }

  private static func backends(_ node: Node?) -> [Placed<String>] {
    guard let node else { return [] }
    var found = node.items.flatMap { backends($0) }
    for pair in node.pairs {
      if pair.key == "service", let name = pair.value["name"], let word = name.word {
        found.append(Placed(word, at: name.location))
      } else {
        found += backends(pair.value)
      }
    }
    return found
  }
}
