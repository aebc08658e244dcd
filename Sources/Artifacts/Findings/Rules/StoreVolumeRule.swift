import Deployments
import Documents

/// A store whose data go with its container.
enum StoreVolumeRule: FindingRule {
  static func findings(in project: ComposeProject, images: ImageTable) -> [Finding] {
    project.services.compactMap { service in
      guard let image = service.image,
        let row = images.row(image: image.value, name: service.name), row.match == .image,
        [Role.retrieval, .conversationStore, .documentStore].contains(row.role)
          || (row.role == .cache && service.command?.value.contains("appendonly yes") == true),
        service.volumes.isEmpty
      else { return nil }
      return Finding(
        rule: "store-without-volume", .error,
        "`\(service.name)` keeps data and has no volume: they are gone with the container",
        at: service.location,
        fix: project.dialect == .kubernetes
          ? "claim a volume with `volumeClaimTemplates`" : "mount a named volume, and back it up",
        source: project.dialect == .kubernetes
          ? "Kubernetes documentation, StatefulSets: stable storage (general knowledge)"
          : "Compose Specification, volumes (general knowledge)")
    }
  }
}
