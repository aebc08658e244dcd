public import Deployments

/// What artifacts amount to: parts with their roles, what could not be placed, and what is wrong with them.
public struct ImportedDesign: Sendable {
  /// What the files are written for.
  public var kind: ArtifactKind
  /// Name of the project; nil when the files give none.
  public var name: String?
  /// Files it was read from.
  public var files: [String]
  /// Strategy it belongs to.
  public var strategy: Strategy
  /// Where its parts run.
  public var sites: [Site]
  /// Parts that have a place, in the order a run meets them.
  public var parts: [ImportedPart]
  /// Parts that belong to a placed one.
  public var joined: [JoinedPart]
  /// Parts that have none, in the order of the files.
  public var unplaced: [UnplacedPart]
  /// Findings, by place.
  public var findings: [Finding]
  /// The option without its placed components, when the artifact was written from one.
  public var stated: Placed<String>?

  /// Parts in the order in which a run meets their roles; parts of one role keep their order.
  static func sorted(_ parts: [ImportedPart]) -> [ImportedPart] {
    let order = Role.allCases
    return parts.enumerated().sorted { a, b in
      let places = (order.firstIndex(of: a.element.role), order.firstIndex(of: b.element.role))
      return (places.0 ?? 0, a.offset) < (places.1 ?? 0, b.offset)
    }.map(\.element)
  }
}
