import Deployments
import Documents

/// A model server that asks for no accelerator.
enum ModelWithoutGPURule: ManifestRule {
  static func findings(in manifests: Manifests, images: ImageTable) -> [Finding] {
    manifests.workloads.compactMap { object in
      let containers = Manifests.podSpec(object)?["containers"]?.items ?? []
      guard !containers.isEmpty,
        let image = containers[WorkloadContainers.main(containers, of: object)]["image"]?.word,
        let row = images.row(image: image, name: object.name), row.role == .inference,
        !containers.contains(where: { container in
          (container[path: "resources", "limits"]?.pairs ?? []).contains {
            $0.key.hasSuffix("/gpu")
          }
        })
      else { return nil }
      return Finding(
        rule: "model-without-accelerator", .warning,
        "`\(object.name)` serves a model and limits no accelerator, so it may land on a node without one",
        at: object.location, fix: "set `resources.limits.\"nvidia.com/gpu\"`",
        source: "Kubernetes documentation, schedule GPUs (general knowledge)")
    }
  }
}
