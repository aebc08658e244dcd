public import Documents

/// Why a part is taken for what it is taken for.
public struct Placement: Sendable, Hashable {
  /// Row of a table, or the rule, such as `resource type AWS::S3::Bucket`.
  public var reason: String
  /// How sure that is.
  public var confidence: Confidence
  /// Own server that is assumed where a file names none; empty when the service needs none.
  public var instance: String

  /// Creates it from its parts.
  public init(reason: String, confidence: Confidence, instance: String = "") {
    self.reason = reason
    self.confidence = confidence
    self.instance = instance
  }

  init(_ row: ImageRow) {
    self.init(
      reason: row.reference.row, confidence: row.reference.confidence, instance: row.instance)
  }
}
