/// What a file is written for.
public enum ArtifactKind: String, Sendable, Hashable {
  /// Docker Compose.
  case compose
  /// AWS SAM or CloudFormation.
  case template
  /// Kubernetes manifests.
  case kubernetes

  /// Name for people.
  public var title: String {
    switch self {
    case .compose: "Docker Compose"
    case .template: "AWS SAM or CloudFormation"
    case .kubernetes: "Kubernetes"
    }
  }
}
