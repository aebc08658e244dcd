import Documents

/// An image whose content can change under the same name: tag `latest`, or none.
enum FloatingTagRule: FindingRule {
  static func findings(in project: ComposeProject, images: ImageTable) -> [Finding] {
    project.services.compactMap { service in
      guard let image = service.image, let resolved = Interpolation.resolve(image.value) else {
        return nil
      }
      let name = ImageName(resolved)
      // What is built here takes its content from the sources, whatever its name.
      guard !name.hasDigest, !service.isBuilt, name.tag == nil || name.tag == "latest" else {
        return nil
      }
      return Finding(
        rule: "floating-tag", .warning,
        name.tag == nil
          ? "image `\(image.value)` has no tag, which means `latest`"
          : "image `\(image.value)` is whatever `latest` is on the day it is pulled",
        at: image.location, fix: "name a version, or pin the digest",
        source: "Docker documentation, image references (general knowledge)")
    }
  }
}
