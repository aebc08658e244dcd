import Documents

/// The containers of a workload in the form that the rules over containers read.
struct WorkloadContainers {
  let manifests: Manifests

  /// Words of names and images of containers that go with others and do no work of their own.
  private static let sidecars = [
    "istio", "envoy", "linkerd", "proxy", "exporter", "fluent", "filebeat", "vector-agent",
    "vault-agent", "otel", "datadog", "promtail", "log-", "metrics", "sidecar",
  ]

  /// Which of a pod's containers does its work: the one that the usual annotation names, or that bears the workload's name, else
  /// the first that is no known sidecar.
  static func main(_ containers: [Node], of object: Manifests.Object) -> Int {
    let pod = object.root[path: "spec", "template", "metadata", "annotations"]
    let named = pod?["kubectl.kubernetes.io/default-container"]?.word ?? object.name
    if let index = containers.firstIndex(where: { $0["name"]?.word == named }) { return index }
    return containers.firstIndex { node in
      let words = [node["name"]?.word, node["image"]?.word].compactMap { $0?.lowercased() }
      return !words.contains { word in sidecars.contains { word.contains($0) } }
    } ?? 0
  }

  /// The main container under the workload's name, then the others as `workload/container`.
  func containers(of object: Manifests.Object) -> [ComposeService] {
    let pod = Manifests.podSpec(object)
    let list = (pod?["containers"]?.items ?? [])
    let main = Self.main(list, of: object)
    let others = list.indices.filter { $0 != main }
    let starting = (pod?["initContainers"]?.items ?? []).map { node -> ComposeService in
      var service = container(
        node, name: "\(object.name)/\(node["name"]?.word ?? "container")", at: node.location)
      service.partOf = object.name
      service.isInit = true
      return service
    }
    return ((list.isEmpty ? [] : [main]) + others).map { index in
      let node = list[index]
      let name = node["name"]?.word ?? "container"
      var service = container(
        node, name: index == main ? object.name : "\(object.name)/\(name)",
        at: index == main ? object.location : node.location)
      if index == main {
        service.replicas = (object.root[path: "spec", "replicas"]).flatMap { node in
          node.count.map { Placed($0, at: node.location) }
        }
        service.stated = object.annotation("berth/component")?.word
        service.volumes = volumes(pod, object)
        for pair in pod?["nodeSelector"]?.pairs ?? [] {
          service.constraints.append(
            Placed("\(pair.key)=\(pair.value.word ?? "")", at: pair.keyLocation))
        }
      } else {
        service.partOf = object.name
      }
      return service
    } + starting
  }

  private func container(_ node: Node, name: String, at location: SourceLocation)
    -> ComposeService
  {
    var service = ComposeService(name: name, location: location)
    service.image = node["image"].flatMap { image in
      image.word.map { Placed($0, at: image.location) }
    }
    service.environment = environment(node)
    let words = (node["command"]?.words ?? []) + (node["args"]?.words ?? [])
    if let place = node.pair("args") ?? node.pair("command") {
      service.command = Placed(
        words.map(\.value).joined(separator: " "), at: place.keyLocation)
    }
    if let probe = node.pair("readinessProbe") ?? node.pair("livenessProbe") {
      service.health = .given(probe.keyLocation)
    }
    let limits = node[path: "resources", "limits"]
    let requests = node[path: "resources", "requests"]
    service.cpus = placed((limits?["cpu"] ?? requests?["cpu"]), CPUText.parse)
    service.memoryLimit = placed(limits?["memory"], KubernetesBytes.parse)
    service.memoryReserved = placed(requests?["memory"], KubernetesBytes.parse)
    for pair in (limits?.pairs ?? []) + (requests?.pairs ?? [])
    where pair.key.hasSuffix("/gpu") && service.accelerators == nil {
      service.accelerators = ComposeService.Accelerators(
        count: pair.value.count, location: pair.keyLocation)
    }
    return service
  }

  private func placed(_ node: Node?, _ parse: (String) -> Double?) -> Placed<Double>? {
    guard let node, let word = node.word, let value = parse(word) else { return nil }
    return Placed(value, at: node.location)
  }

  private func volumes(_ pod: Node?, _ object: Manifests.Object) -> [Placed<String>] {
    let claims = (pod?["volumes"]?.items ?? []).compactMap { volume -> Placed<String>? in
      for key in ["persistentVolumeClaim", "hostPath", "nfs", "csi"] {
        if volume[key] != nil { return Placed(volume["name"]?.word ?? key, at: volume.location) }
      }
      return nil
    }
    return claims
      + (object.root[path: "spec", "volumeClaimTemplates"]?.items ?? []).map {
        Placed($0[path: "metadata", "name"]?.word ?? "claim", at: $0.location)
      }
  }

  private func environment(_ node: Node) -> [ComposeService.Variable] {
    var variables = (node["env"]?.items ?? []).compactMap { item -> ComposeService.Variable? in
      guard let name = item["name"], let word = name.word else { return nil }
      var variable = ComposeService.Variable(
        name: word, value: item["value"]?.word, location: name.location)
      if let reference = item[path: "valueFrom", "configMapKeyRef"],
        let found = value(of: reference["key"]?.word, in: reference["name"]?.word)
      {
        variable.value = found.value.word
        variable.location = found.keyLocation
      }
      return variable
    }
    for source in node["envFrom"]?.items ?? [] {
      guard let map = source[path: "configMapRef", "name"]?.word else { continue }
      for object in manifests.objects("ConfigMap") where object.name == map {
        variables += (object.root["data"]?.pairs ?? []).map {
          ComposeService.Variable(
            name: $0.key, value: $0.value.word, location: $0.keyLocation)
        }
      }
    }
    return variables
  }

  private func value(of key: String?, in map: String?) -> MappingNode.Pair? {
    guard let key, let map else { return nil }
    return manifests.objects("ConfigMap").first { $0.name == map }?.root["data"]?.pair(key)
  }
}
