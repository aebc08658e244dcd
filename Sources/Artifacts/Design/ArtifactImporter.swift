import Deployments
public import Documents

/// Reads SAM and CloudFormation templates, Kubernetes manifests and Compose files into a design.
public struct ArtifactImporter: Sendable {
  /// What is known of images.
  public let images: ImageTable

  /// Creates an importer.
  public init(images: ImageTable) { self.images = images }

  /// The design of files, which are all of one kind; nil, with an error at its place, when one cannot be read.
  public func design(of files: [SourceFile], diagnostics: Diagnostics) -> ImportedDesign? {
    var documents: [ArtifactDocument] = []
    var kind: ArtifactKind?
    for file in files {
      guard let read = ArtifactDocument.read(file, diagnostics: diagnostics) else { return nil }
      for document in read {
        guard let found = Self.kind(of: document.root) else {
          diagnostics.error(
            "unknown-artifact",
            "this is no SAM or CloudFormation template, no Kubernetes manifest and no Compose file: "
              + "it has none of the keys `Resources`, `kind` and `services`",
            at: document.root.location,
            hint: "berth import template.yaml, berth import k8s/*.yaml, berth import compose.yaml")
          return nil
        }
        guard kind == nil || kind == found else {
          diagnostics.error(
            "mixed-artifacts",
            "this is \(found.title), and the files before are \(kind?.title ?? "others")",
            at: document.root.location, hint: "import each kind by itself")
          return nil
        }
        kind = found
      }
      documents += read
    }
    let paths = files.map(\.path)
    switch kind {
    case .compose:
      guard let project = ComposeReader.read(documents, diagnostics: diagnostics) else {
        return nil
      }
      return ComposeImporter(images: images).design(of: project, files: paths)
    case .template:
      let template = TemplateReader.read(documents, diagnostics: diagnostics)
      var importer = TemplateImporter(template, images: images)
      return importer.design(files: paths)
    case .kubernetes:
      let manifests = ManifestReader.read(documents, diagnostics: diagnostics)
      return KubernetesImporter(manifests, images: images).design(files: paths)
    case nil: return nil
    }
  }

  private static func kind(of root: Node) -> ArtifactKind? {
    if ComposeReader.isCompose(root) { return .compose }
    if TemplateReader.isTemplate(root) { return .template }
    if root["kind"] != nil, root["apiVersion"] != nil { return .kubernetes }
    return nil
  }
}
