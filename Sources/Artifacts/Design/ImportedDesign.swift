/// What artifacts amount to: parts with their roles, what could not be placed, and what is wrong with them.
public struct ImportedDesign: Sendable {
  /// Name of the project; nil when the files give none.
  public var name: String?
  /// Files it was read from.
  public var files: [String]
  /// Parts that have a place, in the order a run meets them.
  public var parts: [ImportedPart]
  /// Parts that have none, in the order of the files.
  public var unplaced: [UnplacedPart]
  /// Findings, by place.
  public var findings: [Finding]
}
