public import Documents

/// A part of an artifact that no rule places; it is told, never dropped.
public struct UnplacedPart: Sendable, Hashable {
  /// Name in the artifact.
  public var name: String
  /// Image as written; nil when it is built from source.
  public var image: String?
  /// Where it stands.
  public var location: SourceLocation
  /// Why it has no place, one sentence without a full stop.
  public var reason: String
}
