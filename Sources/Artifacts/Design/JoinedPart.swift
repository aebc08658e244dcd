public import Documents

/// A part of an artifact that belongs to a placed one: a volume, a service address, an autoscaler, a policy.
public struct JoinedPart: Sendable, Hashable {
  /// Kind and name in the artifact.
  public var name: String
  /// Where it stands.
  public var location: SourceLocation
  /// What it belongs to; several with commas.
  public var owner: String
}
