/// A rule that looks over a Compose project.
protocol FindingRule: Sendable {
  /// What it finds, in the order of the project.
  static func findings(in project: ComposeProject, images: ImageTable) -> [Finding]
}
