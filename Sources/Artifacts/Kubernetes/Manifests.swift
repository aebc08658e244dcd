import Documents

/// What Kubernetes manifests say together.
struct Manifests {
  /// An object of a manifest.
  struct Object {
    var kind: String
    var name: String
    var location: SourceLocation
    var root: Node

    /// Labels of its pods, or its own.
    var podLabels: [String: String] {
      let node =
        root[path: "spec", "template", "metadata", "labels"] ?? root[path: "metadata", "labels"]
      var labels: [String: String] = [:]
      for pair in node?.pairs ?? [] { labels[pair.key] = pair.value.word }
      return labels
    }

    /// An annotation.
    func annotation(_ key: String) -> Node? { root[path: "metadata", "annotations"]?[key] }
  }

  /// Objects in the order of the files.
  var objects: [Object]
  /// Keys that stand twice.
  var repeatedKeys: [RepeatedKey]

  /// Objects of some kinds.
  func objects(_ kinds: String...) -> [Object] { objects.filter { kinds.contains($0.kind) } }

  /// Kinds that run pods.
  static let workloadKinds = [
    "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Pod", "Job", "CronJob", "Rollout",
  ]
  /// Objects that run pods.
  var workloads: [Object] { objects.filter { Self.workloadKinds.contains($0.kind) } }

  /// The specification of an object's pods.
  static func podSpec(_ object: Object) -> Node? {
    switch object.kind {
    case "Pod": object.root["spec"]
    case "CronJob": object.root[path: "spec", "jobTemplate", "spec", "template", "spec"]
    default: object.root[path: "spec", "template", "spec"]
    }
  }

  /// Workloads that a selector fits.
  func workloads(selectedBy selector: Node?) -> [Object] {
    let pairs = selector?.pairs ?? []
    guard !pairs.isEmpty else { return [] }
    return workloads.filter { workload in
      let labels = workload.podLabels
      return pairs.allSatisfy { labels[$0.key] == $0.value.word }
    }
  }
}
