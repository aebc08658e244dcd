import Deployments
import Documents

/// A stateless workload of the run's path that nothing scales.
enum MissingAutoscalerRule: ManifestRule {
  static func findings(in manifests: Manifests, images: ImageTable) -> [Finding] {
    let scaled = manifests.objects("HorizontalPodAutoscaler", "ScaledObject").compactMap {
      $0.root[path: "spec", "scaleTargetRef", "name"]?.word
    }
    return manifests.objects("Deployment").compactMap { object in
      guard !scaled.contains(object.name) else { return nil }
      let containers = Manifests.podSpec(object)?["containers"]?.items ?? []
      let image =
        containers.isEmpty
        ? nil : containers[WorkloadContainers.main(containers, of: object)]["image"]?.word
      let role = images.row(image: image, name: object.name)?.role
      guard role == .orchestrator || role == .tools || role == .inference else { return nil }
      return Finding(
        rule: "missing-autoscaler", .note,
        "`\(object.name)` has no autoscaler, so it is sized for one load", at: object.location,
        fix: "add a HorizontalPodAutoscaler, or a KEDA ScaledObject on the length of its queue",
        source: "Kubernetes documentation, horizontal pod autoscaling (general knowledge)")
    }
  }
}
