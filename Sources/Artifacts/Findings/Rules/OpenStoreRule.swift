import Documents

/// A store that lets everybody in who reaches it.
enum OpenStoreRule: FindingRule {
  static func findings(in project: ComposeProject, images: ImageTable) -> [Finding] {
    project.services.compactMap { service in
      guard let image = service.image, let store = images.store(image: image.value) else {
        return nil
      }
      let command = service.command?.value ?? ""
      let isTold =
        store.flags.contains(where: command.contains)
        || service.environment.contains { store.variables.contains($0.name) }
        // A configuration file may set one; what it says is not known.
        || command.contains(".conf")
      guard !isTold else { return nil }
      let isPublished = !service.ports.isEmpty
      return Finding(
        rule: "store-without-password", isPublished ? .error : .warning,
        "`\(service.name)` asks nobody for a password\(isPublished ? " and publishes a port" : "")"
          + (store.note.isEmpty ? "" : ": \(store.note)"),
        at: service.command?.location ?? image.location,
        related: service.command == nil ? [] : [image.location],
        fix:
          "set one: \((store.flags + store.variables).map { "`\($0)`" }.joined(separator: ", "))",
        source: "\(store.reference.source), \(store.reference.row)")
    }
  }
}
